import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Link,
} from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons';
import { useWords } from '../words';
import { BarButton } from './BarButton';

/** What the page is, and the notice that the terms of office.js ask for. */
export function AboutDialog({ version, officeJsVersion }: { version: string; officeJsVersion: string }) {
  const words = useWords();
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <BarButton icon={<InfoRegular />} label={words.about.label} />
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.about.title(version)}</DialogTitle>
          <DialogContent>
            <p>{words.about.what}</p>
            <p>{words.about.officeJs(officeJsVersion)}</p>
            <p>
              <Link
                href="https://github.com/OfficeDev/office-js/blob/release/LICENSE.md"
                target="_blank"
                rel="noreferrer"
              >
                {words.about.terms}
              </Link>
            </p>
            <p>{words.about.univer}</p>
            <p>{words.about.own}</p>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{words.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
