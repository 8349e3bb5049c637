import { useSyncExternalStore } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Messages } from './messages';

export function MessageDialog({ messages }: { messages: Messages }) {
  const message = useSyncExternalStore(messages.subscribe, messages.snapshot);
  return (
    <Dialog
      open={message !== undefined}
      modalType="alert"
      onOpenChange={(_, { open }) => !open && messages.answer(message?.actions.at(-1))}
    >
      <DialogSurface
        // Fluent's alerts do not close by the keyboard; Excel's do, as by their last button.
        onKeyDown={({ key }) => key === 'Escape' && messages.answer(message?.actions.at(-1))}
      >
        <DialogBody>
          <DialogTitle>{message?.title}</DialogTitle>
          <DialogContent>{message?.text}</DialogContent>
          <DialogActions>
            {message?.actions.map((action, index) => (
              <Button
                key={action.label}
                appearance={index === 0 ? 'primary' : 'secondary'}
                onClick={() => messages.answer(action)}
              >
                {action.label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
