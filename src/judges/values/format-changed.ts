import { formatCheck } from "../../schema/formats.js";
import { unseen } from "../rulings.js";
import { endsOf } from "./assessment/finding.js";
import { defineValueJudge } from "./value-judge.js";

export const formatChanged = defineValueJudge({
  name: "format-changed",
  why: "Guards refuse what is not of a format that they check, and code relies on formats that they do not check. No compiler sees it.",
  of: "format",
  title: ({ before, after }, subject) =>
    `The format of ${subject} is ${after ?? "not set"}${before === undefined ? " now" : `, was ${before}`}`,
  source: () => unseen,
  danger({ difference }, way, { senders, receivers }) {
    const format = difference[endsOf(way).receiver];
    if (format === undefined || formatCheck(format)) return undefined;
    return `no guard checks the format ${format}, so that ${receivers} accept other texts from ${senders}`;
  },
  instead: "Add a property or an argument of the new format beside the old one.",
});
