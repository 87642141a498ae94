import { Button, Modal } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { useText } from '../text/useText';
import classes from './FormCard.module.css';
import { Fault } from './Notice';

interface FormCardProps {
  title: string;
  close: () => void;
  /** What is asked of the node, with what came of it so far. */
  act: { error: Error | null; isPending: boolean };
  submit: () => void;
  /** What the one button that acts says. */
  label: string;
  disabled?: boolean;
  /** Cannot be taken back. */
  danger?: boolean;
  wide?: boolean;
  /** A further button, before cancel. */
  further?: ReactNode;
  children: ReactNode;
}

/** A form in a card over the desk: fields, what went wrong, cancel and the one act. */
export function FormCard(props: FormCardProps): JSX.Element {
  const { t } = useText();
  const { act, close } = props;
  return (
    <Modal
      opened
      onClose={close}
      size={props.wide ? 'lg' : 'md'}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('parts.close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          props.submit();
        }}
      >
        {props.children}
        {act.error ? <Fault fault={act.error} /> : null}
        <footer className={classes.foot}>
          {props.further}
          <Button variant="default" onClick={close}>
            {t('parts.cancel')}
          </Button>
          <Button
            type="submit"
            {...(props.danger ? { color: 'red' } : {})}
            loading={act.isPending}
            disabled={props.disabled ?? false}
          >
            {props.label}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
