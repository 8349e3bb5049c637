// The words that we recognise in minutes, bokmål and nynorsk. Words that we show stand in i18n/; words of dates in domain/date-text.
// Sources: the seminar's minutes of 30–31 January 2025, and the forms in tests/minutes/forms.

/** What a passage is about. `points` is where every bullet is a point; the rest never holds one without an owner line. */
export type SectionKind =
  | 'opening'
  | 'points'
  | 'themes'
  | 'agenda'
  | 'abbreviations'
  | 'about'
  | 'participants'
  | 'recipients'
  | 'copyList'
  | 'attachments'
  | 'nextMeeting'
  | 'closing';

export interface HeadingWords {
  readonly kind: SectionKind;
  /** Tested against the heading in lower case, without its colon. */
  readonly words: RegExp;
  /** May text follow on the same line («Kopi til: Velferdsetaten»)? */
  readonly mayContinue: boolean;
}

export const headingWords: readonly HeadingWords[] = [
  {
    kind: 'points',
    words:
      /^(?:(?:konkrete|felles|nye|vedtatte|avtalte|våre) )?(?:oppfølgingspunkt(?:er|ene|a)?|oppfølgingssak(?:er|ene|ar)|oppfølgingstiltak(?:ene)?|oppfølgingsliste|aksjonspunkt(?:er|ene)?|aksjonsliste|tiltaksliste|(?:punkter|punkt|saker|tiltak) (?:til|for) (?:videre )?oppfølging|(?:vedtak|oppsummering|konklusjon(?:er)?|tiltak) og oppfølging(?:spunkt(?:er)?)?)(?: (?:etter|fra|i|på|frå) (?:seminaret|møtet|politiråds(?:seminaret|møtet)|dagens møte)[^.]{0,40})?$/,
    mayContinue: false,
  },
  {
    kind: 'themes',
    words: /^(?:dagens |hoved|hovud|følgende )?tema(?:er|ene|et)?(?: (?:for|på) (?:seminaret|møtet|dagen))?$/,
    mayContinue: false,
  },
  {
    kind: 'agenda',
    words:
      /^(?:foreløpig |forslag til )?(?:dagsorden|saksliste|sakliste|sakskart|saksliste og program|agenda|program|møteplan)$/,
    mayContinue: false,
  },
  {
    kind: 'abbreviations',
    words:
      /^(?:liste over )?(?:forkortelse(?:r|ne)|forkorting(?:ar|er)|forkortelsesliste|forkortingsliste)(?: (?:brukt|som er brukt|nytta) i (?:referatet|teksten|dokumentet))?$/,
    mayContinue: true,
  },
  {
    kind: 'about',
    words: /^om (?:politiråd(?:et|ssamarbeidet|sseminaret|smøtet)?|samarbeidet|referatet|rådet)$/,
    mayContinue: false,
  },
  {
    kind: 'participants',
    words:
      /^(?:deltak(?:ere|arar|arane|erne)|deltager(?:e|ne)|deltakarliste|deltakerliste|til ?stede|til ?stades|møtende|møtte|fr[ae]mmøtte|forfall|meldt forfall|fravær|fraværende|ikke til stede|(?:politirådets |rådets )?medlemmer(?: av politirådet)?|andre deltakere|andre til stede|andre deltakarar|innledere(?: og gjester)?|innleiarar|gjester|observatør(?:er)?|inviterte?|inviterte gjester|innkalt|møteleder|møteleiar|referent|sekretær|sekretariat|ordstyrer|ordstyrar)$/,
    mayContinue: true,
  },
  {
    kind: 'recipients',
    words:
      /^(?:mottaker(?:e|liste)?|mottakar(?:ar|liste)?|adressat(?:er|liste)?|sendt til|sendes til|fordeling(?:sliste)?)$/,
    mayContinue: true,
  },
  {
    kind: 'copyList',
    words: /^(?:kopi(?: til)?|kopimottaker(?:e)?|kopimottakar(?:ar)?|kopi sendes|kopiliste|gjenpart(?: til)?)$/,
    mayContinue: true,
  },
  { kind: 'attachments', words: /^(?:vedlegg|vedlagt)$/, mayContinue: true },
  { kind: 'nextMeeting', words: /^(?:neste (?:politiråds)?møte|eventuelt|ymse|møteslutt)$/, mayContinue: true },
];

/** «Vennlig hilsen», with or without a name behind it; «Møtet ble hevet kl. 15». */
export const closingWords =
  /^(?:med )?(?:vennlig|venleg|vennleg|beste?) (?:hilsen|hilsning|helsing)(?![\p{L}])|^(?:mvh|m\.v\.h|med (?:hilsen|helsing)|hilsen)(?![\p{L}])|^møtet (?:ble|blei|vart) (?:hevet|heva|avsluttet|avslutta)(?![\p{L}])/iu;

/** «Oslo, 3. februar 2025» under a letter. */
export const placeAndDate = /^\p{Lu}[\p{L}. -]{1,30}, (?:den )?\d{1,2}\. ?[\p{L}\d.]+ ?\d{0,4}$/u;

/** The first line of minutes, and of what is not minutes but looks the same. */
export const titleWords =
  /^(?:utkast til |foreløpig |endelig )?(?:(?:møte)?referat|(?:møte)?protokoll|møtebok|oppsummering|oppfølgingspunkt|innkalling|dagsorden|saksliste|program)/i;
/** Weaker: a running header may start so too. */
export const councilWords = /^politiråd/i;
export const minutesWords = /referat|protokoll|møtebok|oppfølgingspunkt|oppsummering/i;
export const agendaTitleWords =
  /^(?:foreløpig |forslag til )?(?:innkalling|dagsorden|saks?liste|sakskart|agenda|program)(?![\p{L}])/iu;

/** Lines of a letterhead or a meeting's head: «Dato: …», «Sted: …». */
export const meetingInfoWords =
  /^(?:møtedato|møtetid|møtested|møtestad|dato|tid(?:spunkt)?|når|sted|stad|klokkeslett|kl|saksnr|saksnummer|sak|arkivsak|arkivkode|arkivnr|(?:vår|deres|dykkar) (?:ref(?:eranse)?|dato)|ref|fra|frå|til|gjelder|emne|journalpost|offentlighet|gradering)\.?$/i;
export const meetingDateWords = /^(?:møtedato|møtetid|når)$/i;
export const letterDateWords = /^(?:dato|tid(?:spunkt)?|vår dato)$/i;

const HELD = 'avholdt|holdt|heldt|halde|møttes|møttest|hadde|var samlet|var samla|fant sted|gjennomført';
const MEETING = 'seminar|møte|samling';
/** A sentence that tells when the meeting was, and one that may. */
export const heldSentence = new RegExp(`(?:${MEETING}|politiråd).*(?:${HELD})|(?:${HELD}).*(?:${MEETING})`, 'i');
export const meetingSentence = new RegExp(MEETING, 'i');
/** Another meeting than this one. */
export const otherMeeting = /neste|forrige|førre|rapporter|legges (?:fram|frem)|innen|frist/i;

/** A sentence that tells when the points are reported; its month is the reporting month. */
export const reportingWords = /(?:rapporter|statusoppdatering|tilbakemelding|(?<!\p{L})status(?:en)?(?!\p{L}))\p{L}*/iu;

/** Introduces a list of themes: «der følgende hovedtemaer ble diskutert:». */
export const themesLeadIn = /tema|diskuter|drøft|orienter|tatt opp|tok opp|innlegg om/i;

/** A sentence has one of these; the heading of a group of points has none. */
export const finiteVerbs =
  /(?<!\p{L})(?:ble|blir|vart|vert|er|var|har|hadde|skal|vil|må|kan|bør|får|gis|sto|vedtok|drøftet)(?!\p{L})/iu;

/** The heading of a part of each matter, above its points: says what they are, not what they are about. */
export const partHeadings = /^(?:oppfølging(?:spunkt(?:er)?)?|vedtak|konklusjon(?:er)?|tiltak|aksjonspunkt(?:er)?)$/i;

/** «Rådet ble enig om følgende oppfølgingspunkter:» opens the list of points; the points of another meeting do not. */
export const pointsSentence = /oppfølgings(?:punkt|tiltak|sak)|aksjonspunkt/i;
export const otherPoints =
  /status|forrige|førre|siste?(?!\p{L})|tidligere|tidlegare|gjennomgang|orientering|behandling|rapporter|gjelder/iu;

/** A lead-in to the points, not a point: «Rådet ble enig om følgende:». */
export const pointsLeadIn = /:$|følgende|følgjande|punkt(?:er|ene)?(?!\p{L})/iu;

/** A bullet that says that there is nothing. */
export const nothingWords = /^ingen(?: (?:nye )?(?:oppfølgings)?(?:punkter|punkt|saker|tiltak))?\.?$/i;

export type LabelKind = 'owners' | 'contributors' | 'due' | 'theme';

/** Labels, longest form first; bold marks, colon or dash are added by labels.ts. */
export const labelWords: { readonly [kind in LabelKind]: string } = {
  owners:
    '(?:oppfølgingsansvar(?:lige?|lege?)?|hovedansvar(?:lige?)?|hovudansvar(?:lege?)?|ansvar(?:lig\\(e\\)|lige?|lege?)?)(?: (?:enhet(?:er)?|eining(?:ar)?|etat(?:er)?|instans(?:er)?|part(?:er)?|avdeling(?:er)?))?(?: for (?:oppfølging(?:en|a)?|gjennomføring(?:en|a)?|punktet|tiltaket))?',
  contributors:
    '(?:medvirkende|medverkande|i samarbeid med|samarbeidspart(?:nere?|nar(?:ar)?|er|ar)?|bidragsytere?|bidragsytarar|involverte(?: enheter| parter)?)',
  due: '(?:tids)?frist(?:en)?(?: for (?:oppfølging(?:en|a)?|gjennomføring(?:en|a)?|rapportering(?:en|a)?|tilbakemelding))?',
  theme: '(?:tema)',
};

/** Words around a date that change nothing: «innen utgangen av juni», «politirådets møte i april». */
export const dueFillers =
  /(?<!\p{L})(?:senest|seinast|innen|innan|før|til|den|dato|utgangen|utløpet|slutten|av|løpet|i|på|ved|måned|månad|politirådets?|politirådsmøtet?|møtet?|rådets|neste|kl|fredag|torsdag|onsdag|tirsdag|tysdag|mandag|måndag)(?!\p{L})|[.,:;()\s–-]/giu;

/** «aprilmøtet» = the meeting in April. */
export const monthMeeting =
  /(?<!\p{L})(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)-?møtet?(?!\p{L})/giu;

/** Columns of a table of points. Tested against the header cell in lower case. */
export type ColumnKind = 'number' | 'text' | 'title' | 'theme' | 'owners' | 'contributors' | 'due';
export const columnWords: { readonly [kind in ColumnKind]: RegExp } = {
  number: /^(?:nr|nummer|punkt ?nr|pkt|#|sak ?nr|saksnr|id|løpenr)\.?$/,
  text: /^(?:punkt|oppfølgingspunkt(?:er)?|oppfølging|tiltak|oppgave|oppgåve|aksjon|beskrivelse|skildring|hva|kva|vedtak|tekst|hva skal gjøres)$/,
  title: /^(?:kortnavn|tittel|overskrift|sak)$/,
  theme: /^(?:tema|område|kategori|innsatsområde)$/,
  owners:
    /^(?:ansvar|ansvarlige?|ansvarleg(?:e)?|oppfølgingsansvar(?:lig)?|hvem|kven|eier|ansvar(?:lig|leg)? for oppfølging|ansvarlig enhet|ansvarlige enheter|hovedansvar(?:lig)?)$/,
  contributors: /^(?:medvirkende|medverkande|samarbeidspartner(?:e)?|bidragsytere?|i samarbeid med|involverte)$/,
  due: /^(?:frist|tidsfrist|når|dato|innen|frist for oppfølging)$/,
};
/** A column of an agenda: its table lists items of a programme, not points. */
export const agendaColumn = /^(?:tid|kl|klokkeslett|varighet|tidsbruk|innleder|innleiar)\.?$/;

/** «Vedtak: Skolene får …» */
export const titleLabel = /^(?:vedtak|konklusjon|oppfølging|tiltak)\s?:\s+(?=\S)/i;

/** Phrases that a short title does without; tried over and over at the start of the text. */
export const titleLeadIns: readonly RegExp[] = [
  /^(?:det|dette|punktet) (?:skal|må|bør|vil) (?:bli )?(?:arbeides|arbeidast|jobbes|jobbast|samarbeides) (?:videre |vidare )?(?:med|for|mot|om) (?:å )?/i,
  /^(?:det|dette) (?:skal|må|bør|vil) (?:fortsatt |også |videre )?(?:bli )?(?:gis|gjøres|gjerast|lages|lagast|etableres|utarbeides|vurderes|sees på|ses på|legges til rette for|tas initiativ til) (?:å )?/i,
  /^(?:arbeide|jobbe) (?:videre |vidare )?(?:med|for) (?:å )?/i,
  /^(?:[\p{Lu}][\p{L}/-]*(?: kommune| politidistrikt)?|kommunen|politiet|partene) er opptatt av (?:at |å )?/iu,
  /^(?:[\p{Lu}][\p{L}/-]*(?: kommune| politidistrikt)?|kommunen|politiet) har (?:utarbeidet|laget|utarbeidd|laga) /iu,
  /^(?:kommunen og politiet|politiet og kommunen|partene|begge parter|kommunen|politiet) (?:skal|vil|må) (?:sammen |saman )?/i,
  /^(?:kommunen og politiet|politiet og kommunen|partene|begge parter|kommunen|politiet) (?:går gjennom|ser (?:nærmere )?på|vurderer) /i,
  /^(?:politi)?rådet (?:vil ha|ønsker|ber om|ønskjer) /i,
  /^(?:en|et|ei|ein|eit) (?=\p{L})/iu,
];

/** A clause starts at these; a title that is too long is cut before one. */
export const clauseStarters = /^(?:som|slik|der|da|når|mens|fordi|hvor|hvordan|kor|korleis|hvis|dersom|at|\(.*|–|-)$/i;
/** A phrase starts at these. «og» is none of them: half of a pair says something else than the pair. */
export const phraseStarters =
  /^(?:mellom|i|på|for|om|med|til|av|fra|frå|over|under|ved|mot|hos|innen|innenfor|gjennom|etter|før|men|ikke|ikkje|skal|vil|må|kan|bør|er|blir|jf\.?|herunder)$/i;
/** A verb at the end of a cut title, without its object. */
export const bareVerb = /(?<=.{15}) (?:skal|vil|må|kan|bør|er|blir)(?: ikke| ikkje)? \S+$/i;
/** Words that no title ends with. */
export const danglingWords =
  /^(?:mellom|i|på|for|om|med|til|av|fra|frå|over|under|ved|mot|hos|som|slik|innen|innenfor|gjennom|etter|før|og|eller|samt|men|når|der|ikke|ikkje|at|å|en|et|ei|ein|eit|den|det|de|dei|sin|sitt|sine|er|var|ble|blir|skal|vil|må|kan|bør|har|går|ut|opp|inn|mer|meir|bedre|betre|både|blant|jf\.?|herunder|–|-)$/i;

/** A person's role that writes and sends the minutes. */
export const senderRole = /(?<!\p{L})(?:sekretær|referent)(?!\p{L})/iu;

/** A name that is a party of its own: the police are never part of the municipality (politiloven § 13, politiråd). */
export const policeName = /politidistrikt|politiets?(?!\p{L})|politimester|påtale/iu;
/** A name that belongs to a municipality. */
export const municipalName =
  /^byråd|^bydel(?!\p{L})|etaten$|^kommunal|avdeling for|^seksjon|kontor(?:et)?$|kommunens/iu;
