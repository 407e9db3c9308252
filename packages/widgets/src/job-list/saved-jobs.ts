/** A job that a person saved. Nothing else of it is kept: whether it is open is asked anew. */
export interface SavedJob {
  readonly id: string;
  readonly title: string;
}

const place = 'union-jobs:saved';
const most = 200;
const longestTitle = 100;

/** Jobs that a person saved on this device, the same for all lists and tabs of a site. */
export class SavedJobs {
  readonly #listeners = new Set<() => void>();
  #jobs: readonly SavedJob[] = [];
  #isKept = true;

  /** The jobs, the last one saved first. */
  get all(): readonly SavedJob[] {
    return this.#jobs;
  }

  /** Whether the device keeps them; otherwise they are gone with the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  has(id: string): boolean {
    return this.#jobs.some((job) => job.id === id);
  }

  /** Saves a job, or takes it out. */
  toggle({ id, title }: SavedJob): void {
    if (this.has(id)) return this.remove(id);
    this.#write([{ id, title: title.slice(0, longestTitle) }, ...this.#newest()].slice(0, most));
  }

  remove(id: string): void {
    this.#write(this.#newest().filter((job) => job.id !== id));
  }

  clear(): void {
    this.#write([]);
  }

  /** Calls back after every change, in other tabs too, until the returned function is called. */
  watch(listener: () => void): () => void {
    if (!this.#listeners.size) {
      addEventListener('storage', this.#handleStorage);
      this.#jobs = this.#newest();
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (!this.#listeners.size) removeEventListener('storage', this.#handleStorage);
    };
  }

  /** What the device holds, which another tab may have changed; without storage what is here. */
  #newest(): readonly SavedJob[] {
    if (!this.#isKept) return this.#jobs;
    try {
      const text = localStorage.getItem(place);
      return savedJobsIn(text ?? '[]');
    } catch {
      this.#isKept = false;
      return this.#jobs;
    }
  }

  #write(jobs: readonly SavedJob[]) {
    this.#jobs = jobs;
    try {
      if (jobs.length) localStorage.setItem(place, JSON.stringify(jobs));
      else localStorage.removeItem(place);
      this.#isKept = true;
    } catch {
      this.#isKept = false;
    }
    this.#tell();
  }

  readonly #handleStorage = ({ key }: StorageEvent) => {
    if (key !== place && key !== null) return;
    this.#jobs = this.#newest();
    this.#tell();
  };

  #tell() {
    this.#listeners.forEach((listener) => listener());
  }
}

/** What others wrote under our name is left out. */
function savedJobsIn(text: string): SavedJob[] {
  try {
    const found = JSON.parse(text) as Partial<SavedJob>[];
    return found
      .filter(({ id, title }) => /^job_[0-9a-z]{20}$/.test(id ?? '') && typeof title === 'string')
      .map(({ id = '', title = '' }) => ({ id, title }));
  } catch {
    return [];
  }
}

/** The saved jobs of this site. */
export const savedJobs = new SavedJobs();
