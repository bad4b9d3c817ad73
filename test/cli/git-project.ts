import { execFileSync } from "node:child_process";
import { Project } from "./tool.js";

/** A project in a Git repository of its own, which knows nothing of the settings of whoever runs the tests. */
export class GitProject extends Project {
  constructor(files: Readonly<Record<string, string>>) {
    super(files);
    this.git("init", "--quiet", "--initial-branch", "main");
    this.commit("first");
  }

  git(...args: readonly string[]): string {
    const { PATH, TMPDIR } = process.env;
    const nobody = { GIT_AUTHOR_NAME: "a", GIT_AUTHOR_EMAIL: "a@example.com", GIT_COMMITTER_NAME: "a" };
    return execFileSync("git", [...args], {
      cwd: this.directory,
      env: { PATH, TMPDIR, ...nobody, GIT_COMMITTER_EMAIL: "a@example.com", GIT_CONFIG_GLOBAL: "/dev/null" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** All files as they stand. */
  commit(message: string): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
  }
}
