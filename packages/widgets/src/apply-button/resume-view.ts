import { html, nothing, type LitElement } from 'lit';
import { uploadLimits, uploadTypes, type ClientOptions } from '@union-jobs/sdk';
import type { AllApplyMessages } from './apply-language.ts';
import { resumeExtensions, type ResumeUpload } from './resume-upload.ts';

interface ResumeViewOptions {
  readonly resume: () => ResumeUpload;
  readonly service: () => ClientOptions | undefined;
}

const megabytes = uploadLimits.bytes / 1024 / 1024;

const accepted = [
  ...resumeExtensions.map((one) => `.${one}`),
  ...Object.values(uploadTypes).map(({ mediaType }) => mediaType),
].join();

const pictures = [uploadTypes.jpg.mediaType, uploadTypes.png.mediaType].join();

/** The field for the résumé: pick, drop or photograph a file, see how far it is, send it again. */
export class ResumeView {
  readonly #host: LitElement;
  readonly #options: ResumeViewOptions;
  #isOver = false;

  constructor(host: LitElement, options: ResumeViewOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** What keeps the application from being sent. */
  misfit({ resume: texts }: AllApplyMessages): string | undefined {
    const { phase } = this.#options.resume();
    if (phase === 'sending') return texts.wait;
    return phase === 'stopped' || phase === 'refused' ? texts.unfinished : undefined;
  }

  render(messages: AllApplyMessages, checks: boolean) {
    const misfit = checks ? this.misfit(messages) : undefined;
    const { resume: texts } = messages;
    const { file } = this.#options.resume();
    return html`<fieldset class="field" part="field" aria-describedby="hint-resume error-resume">
      <legend class="label">${texts.label}</legend>
      <p class="hint" id="hint-resume">${texts.hint(typesText(messages), megabytes)}</p>
      <div
        class="drop ${this.#isOver ? 'over' : ''}"
        @dragover=${(event: DragEvent) => this.#handleOver(event, true)}
        @dragleave=${(event: DragEvent) => this.#handleOver(event, false)}
        @drop=${this.#handleDrop}
      >
        ${file ? this.#renderFile(file, messages) : nothing}
        <div class="picks">
          ${this.#renderPick(texts.choose, false, misfit)}
          ${this.#renderPick(texts.photo, true, misfit)}
          <span class="muted byMouse">${texts.drop}</span>
        </div>
      </div>
      <p class="error" id="error-resume" role="status">
        ${this.#trouble(messages) ?? misfit ?? nothing}
      </p>
    </fieldset>`;
  }

  #renderPick(words: string, isPhoto: boolean, misfit: string | undefined) {
    return html`<label class="button ${isPhoto ? 'byCamera' : ''}"
      >${words}<input
        class="unseen"
        type="file"
        name=${isPhoto ? 'photo' : 'resume'}
        accept=${isPhoto ? pictures : accepted}
        capture=${isPhoto ? 'environment' : nothing}
        aria-invalid=${misfit && !isPhoto ? 'true' : 'false'}
        aria-describedby="hint-resume error-resume"
        @change=${this.#handlePick}
    /></label>`;
  }

  #renderFile(file: File, { resume: texts }: AllApplyMessages) {
    const resume = this.#options.resume();
    const { phase, percent } = resume;
    const service = this.#options.service();
    return html`<div class="file">
      <span class="grow"
        >${resume.upload?.name ?? file.name} <span class="muted">${sizeText(file.size)}</span></span
      >
      ${
        phase === 'done'
          ? html`<span class="tag good" role="status">${texts.uploaded}</span>`
          : nothing
      }
      ${
        phase === 'stopped' && service
          ? html`<button class="quiet" type="button" @click=${() => resume.again(service)}>
              ${texts.again}
            </button>`
          : nothing
      }
      <button class="quiet" type="button" @click=${this.#handleRemove}>
        ${phase === 'sending' ? texts.cancel : texts.remove}
      </button>
      ${
        phase === 'sending'
          ? html`<progress max="100" value=${percent} aria-label=${texts.label}></progress>
              <span class="hint">${texts.uploading(percent)}</span>`
          : nothing
      }
    </div>`;
  }

  #trouble(messages: AllApplyMessages): string | undefined {
    const { resume: texts } = messages;
    const { phase, misfit, detail } = this.#options.resume();
    if (phase === 'stopped') return texts.stopped;
    if (misfit === 'wrongType') return texts.wrongType(typesText(messages));
    if (misfit === 'tooLarge') return texts.tooLarge(megabytes);
    if (misfit === 'refused') return detail ?? texts.refused;
    return misfit && texts.empty;
  }

  #choose(file: File | null | undefined) {
    const service = this.#options.service();
    if (file && service) this.#options.resume().choose(file, service);
  }

  readonly #handlePick = (event: Event) => {
    const input = event.target as HTMLInputElement;
    this.#choose(input.files?.[0]);
    // The same file may be picked again after it was corrected.
    input.value = '';
  };

  readonly #handleRemove = () => {
    this.#options.resume().remove();
    this.#host.renderRoot.querySelector<HTMLElement>('[name=resume]')?.focus();
  };

  #handleOver(event: DragEvent, isOver: boolean) {
    event.preventDefault();
    this.#isOver = isOver;
    this.#host.requestUpdate();
  }

  readonly #handleDrop = (event: DragEvent) => {
    this.#handleOver(event, false);
    this.#choose(event.dataTransfer?.files[0]);
  };
}

function typesText({ resume: texts }: AllApplyMessages): string {
  return Object.keys(uploadTypes)
    .map((one) => one.toUpperCase())
    .join(texts.or);
}

/** `2.1 MB` */
function sizeText(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.ceil(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
