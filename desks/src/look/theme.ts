import {
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Modal,
  Select,
  Switch,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';

/**
 * What Mantine's parts look like here. Colours live in tokens.css, not in this file: Mantine would write them into an
 * inline style sheet, which the content policy refuses.
 */
export const theme = createTheme({
  variantColorResolver: (input) => {
    const chosen = defaultVariantColorsResolver(input);
    const tone = input.color === 'red' ? 'danger' : 'accent';
    if (input.color === 'gray') return chosen;
    switch (input.variant) {
      case 'filled':
        return {
          ...chosen,
          background: `var(--${tone})`,
          hover: `var(--${tone}-strong)`,
          color: `var(--on-${tone})`,
        };
      case 'light':
      case 'subtle':
        return {
          ...chosen,
          hover: `var(--${tone}-soft)`,
          hoverColor: `var(--${tone})`,
          color: `var(--${tone})`,
        };
      default:
        return chosen;
    }
  },
  fontFamily: 'var(--font)',
  primaryColor: 'blue',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', fw: 500 } }),
    // Its scroll lock would write an inline style sheet; the frame locks scrolling in base CSS.
    Modal: Modal.extend({
      defaultProps: {
        removeScrollProps: { enabled: false },
        // A card in the middle would move under the hand of who is about to click, each time it grows.
        yOffset: '7dvh',
        transitionProps: { duration: 100 },
      },
    }),
    Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2 } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, transitionProps: { duration: 80 } } }),
  },
});
