// What the application behind every contestant does, so that they differ in nothing but the way to it.

export interface Draft {
  readonly room: string;
  readonly text: string;
}

export interface Message {
  readonly id: string;
  readonly text: string;
  readonly sender: string;
}

export interface App {
  post(draft: Draft): Message;
  postLater(draft: Draft): Promise<Message>;
  add(greeting: string, number: number): string;
  hear(text: string): void;
}

/** Counts what reaches it. */
export class CountingApp implements App {
  count = 0;

  post({ text }: Draft): Message {
    this.count++;
    return { id: "6ba7b810-9dad-41d1-80b4-00c04fd430c8", text, sender: "u" };
  }
  async postLater(draft: Draft): Promise<Message> {
    return this.post(draft);
  }
  add(greeting: string, number: number): string {
    this.count++;
    return number > 1000 ? "many" : greeting;
  }
  hear(_text: string): void {
    this.count++;
  }
}
