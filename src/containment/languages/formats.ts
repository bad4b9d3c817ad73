/** What is known of the formats beside their checks: patterns around and inside them, and some of their strings. */

export interface FormatKnowledge {
  /** Everything that the format accepts matches. */
  readonly within: string;
  /** Everything that matches is accepted by the format; the same as `within` where the pattern is the format. */
  readonly contains: string;
  readonly samples: readonly string[];
}

const YEAR = "[0-9]{4}";
const LEAP_YEAR = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const LONG_MONTH = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
const SHORT_MONTH = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
const FEBRUARY = "02-(?:0[1-9]|1[0-9]|2[0-8])";
const DATE = `(?:${YEAR}-(?:${LONG_MONTH}|${SHORT_MONTH}|${FEBRUARY})|${LEAP_YEAR}-02-29)`;

const HOUR_MINUTE = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
const ZONE = `(?:\\.[0-9]+)?(?:[Zz]|[+-]${HOUR_MINUTE})`;
/** Whether there is a second 60 depends on the zone. */
const TIME = `${HOUR_MINUTE}:(?:[0-5][0-9]|60)${ZONE}`;
const PLAIN_TIME = `${HOUR_MINUTE}:[0-5][0-9]${ZONE}`;

const CLOCK = "T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S)";
const DAYS = "(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)";
const DURATION = `^P(?:[0-9]+W|${CLOCK}|${DAYS}(?:${CLOCK})?)$`;

const BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const HEX = "[0-9A-Fa-f]";
const UUID = `^${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}$`;
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
/** Up to four labels are never too long, and without a hyphen they are in no other alphabet. */
const SIMPLE_LABEL = "[A-Za-z0-9]{1,62}";
const SCHEME = "[A-Za-z][A-Za-z0-9+\\-.]*";

const FORMATS: ReadonlyMap<string, FormatKnowledge> = new Map([
  ["uuid", exactly(UUID, ["00000000-0000-4000-8000-000000000000"])],
  ["date", exactly(`^${DATE}$`, ["2000-01-01"])],
  ["duration", exactly(DURATION, ["P1D"])],
  ["ipv4", exactly(`^${BYTE}(?:\\.${BYTE}){3}$`, ["127.0.0.1"])],
  ["time", { within: `^${TIME}$`, contains: `^${PLAIN_TIME}$`, samples: ["12:00:00Z", "23:59:60Z"] }],
  [
    "date-time",
    { within: `^${DATE}[Tt]${TIME}$`, contains: `^${DATE}[Tt]${PLAIN_TIME}$`, samples: ["2000-01-01T12:00:00Z"] },
  ],
  [
    "ipv6",
    {
      within: `^[0-9A-Fa-f:.]{2,45}$`,
      contains: `^${HEX}{1,4}(?::${HEX}{1,4}){7}$`,
      samples: ["::1", "2001:db8::1", "::ffff:192.0.2.1"],
    },
  ],
  [
    "hostname",
    {
      within: `^${LABEL}(?:\\.${LABEL})*$`,
      contains: `^${SIMPLE_LABEL}(?:\\.${SIMPLE_LABEL}){0,3}$`,
      samples: ["example.com", "a-b.example.com", "localhost"],
    },
  ],
  [
    "email",
    {
      within: "^[ -~]+@[!-~]+$",
      contains: `^[A-Za-z0-9]{1,64}@${SIMPLE_LABEL}(?:\\.${SIMPLE_LABEL}){0,3}$`,
      samples: ["ada@example.com", "ada.lovelace+news@mail.example.com", '"a b"@example.com'],
    },
  ],
  [
    "uri",
    {
      within: `^${SCHEME}:[!-~]*$`,
      contains: `^${SCHEME}:(?:[A-Za-z0-9]+(?:/[A-Za-z0-9]*)*)?$`,
      samples: ["https://example.com", "https://example.com/path?query#part", "urn:isbn:0451450523"],
    },
  ],
]);

/** Undefined where the format is not checked. */
export function formatKnowledge(format: string): FormatKnowledge | undefined {
  return FORMATS.get(format);
}

function exactly(pattern: string, samples: readonly string[]): FormatKnowledge {
  return { within: pattern, contains: pattern, samples };
}
