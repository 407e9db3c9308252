import type { Preview } from '@storybook/web-components-vite';
import '../packages/widgets/src/provider/define.ts';
import '../packages/widgets/src/job-list/define.ts';
import {
  PLAY_FUNCTION_THREW_EXCEPTION,
  STORY_FINISHED,
  STORY_THREW_EXCEPTION,
} from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { html } from 'lit';
import './preview.css';

interface Violation {
  id: string;
  nodes: { html: string }[];
}

interface Finished {
  status: string;
  reporters: { type: string; result: { violations?: Violation[] } }[];
}

// Tells tests and pictures when a story stands, whether it could be played, and what axe found.
void addons.ready().then((channel) => {
  let error: string | undefined;
  const handleError = ({ message }: Error) => (error ??= message);
  channel.on(STORY_THREW_EXCEPTION, handleError);
  channel.on(PLAY_FUNCTION_THREW_EXCEPTION, handleError);
  channel.on(STORY_FINISHED, ({ status, reporters }: Finished) => {
    const axe = reporters.find(({ type }) => type === 'a11y');
    const { dataset } = document.body;
    dataset['axe'] = axe?.result.violations?.map(describeViolation).join('\n') ?? 'did not run';
    dataset['story'] = error ?? status;
  });
});

function describeViolation({ id, nodes }: Violation): string {
  return `${id}: ${nodes.map((node) => node.html).join(' ')}`;
}

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
      return html`<main>${story()}</main>`;
    },
  ],
};

export default preview;
