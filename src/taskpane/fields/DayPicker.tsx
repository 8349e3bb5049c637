// Fluent's calendar with our words. Days are ISO days; the calendar's own dates are local midnights.

import { Calendar, DayOfWeek } from '@fluentui/react-calendar-compat';
import { localDay, type IsoDay } from '../../domain';
import { calendarNames } from '../../i18n/calendar-names';
import { useText } from '../parts/text-context';

export interface DayPickerProps {
  readonly day: IsoDay | undefined;
  readonly today: IsoDay;
  readonly onChoose: (day: IsoDay) => void;
}

export function DayPicker({ day, today, onChoose }: DayPickerProps) {
  const t = useText();
  const names = calendarNames(t.language);
  return (
    <Calendar
      today={localDate(today)}
      value={localDate(day ?? today)}
      firstDayOfWeek={DayOfWeek.Monday}
      showWeekNumbers
      isMonthPickerVisible={false}
      highlightSelectedMonth
      dateTimeFormatter={{
        formatDay: (date) => String(date.getDate()),
        formatMonth: (date) => names.months[date.getMonth()] ?? '',
        formatMonthDayYear: (date) => t.date(localDay(date) ?? ''),
        formatMonthYear: (date) => `${names.months[date.getMonth()] ?? ''} ${date.getFullYear()}`,
        formatYear: (date) => String(date.getFullYear()),
      }}
      onSelectDate={(date) => {
        const chosen = localDay(date);
        if (chosen !== undefined) onChoose(chosen);
      }}
      strings={{
        ...names,
        goToToday: t('pane.due.today'),
        prevMonthAriaLabel: t('pane.due.previousMonth'),
        nextMonthAriaLabel: t('pane.due.nextMonth'),
        prevYearAriaLabel: t('pane.due.previousYear'),
        nextYearAriaLabel: t('pane.due.nextYear'),
        weekNumberFormatString: t('pane.due.week', { number: '{0}' }),
        selectedDateFormatString: t('pane.due.selected', { date: '{0}' }),
        todayDateFormatString: t('pane.due.todayIs', { date: '{0}' }),
      }}
    />
  );
}

const localDate = (day: IsoDay): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
};
