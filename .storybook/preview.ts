import type { Preview } from '@storybook/web-components-vite';
import '../packages/widgets/src/provider/define.ts';
import '../packages/widgets/src/job-list/define.ts';
import './preview.css';

/** Language and colours of the page around every story, from the toolbar or the address. */
const preview: Preview = {
  globalTypes: {
    language: {
      toolbar: { title: '语言', items: ['zh-Hans', 'en'], dynamicTitle: true },
    },
    scheme: {
      toolbar: { title: '明暗', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'zh-Hans', scheme: 'light' },
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { disable: true },
  },
  decorators: [
    (story, { globals }) => {
      document.documentElement.lang = globals['language'] as string;
      document.documentElement.style.colorScheme = globals['scheme'] as string;
      return story();
    },
  ],
};

export default preview;
