import { checkedFormats, formatCheck } from "../../../src/schema/formats.js";

/** Which of the texts have the format. */
function fitting(format: string, texts: readonly string[]): readonly string[] {
  const check = formatCheck(format);
  if (!check) throw new Error(`There is no check of ${format}.`);
  return texts.filter(check);
}

const CASES: Readonly<Record<string, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  uuid: {
    good: [
      "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
      "2EB8AA08-AA98-11EA-B4AA-73B441D16380",
      "00000000-0000-0000-0000-000000000000",
    ],
    bad: [
      "",
      "2eb8aa08aa9811eab4aa73b441d16380",
      "2eb8aa08-aa98-11ea-b4aa-73b441d1638",
      "2eb8aa08-aa98-11ea-b4aa-73b441d1638g",
      "2eb8aa08-aa98-11ea-b4aa-73b441d16380\n",
    ],
  },
  date: {
    good: ["2024-02-29", "2000-02-29", "1999-12-31"],
    bad: [
      "2023-02-29",
      "1900-02-29",
      "2024-13-01",
      "2024-00-10",
      "2024-04-31",
      "2024-1-1",
      "20240101",
      "২024-01-01",
      "2024-01-01T00:00:00Z",
    ],
  },
  time: {
    good: ["00:00:00Z", "23:59:59.123456+14:00", "23:59:60Z", "15:59:60-08:00", "00:29:60-23:30", "12:00:00z"],
    bad: [
      "24:00:00Z",
      "12:60:00Z",
      "12:00:61Z",
      "12:00:60Z",
      "23:59:60+01:00",
      "12:00:00",
      "12:00:00+24:00",
      "12:00:00.Z",
      "12:00Z",
    ],
  },
  "date-time": {
    good: ["2024-02-29T12:00:00Z", "1998-12-31t23:59:60z", "2024-01-01T01:59:60+02:00"],
    bad: ["2024-02-30T12:00:00Z", "2024-02-29 12:00:00Z", "2024-02-29T12:00:00", "2024-02-29", "1998-12-31T23:58:60Z"],
  },
  duration: {
    good: ["P1Y2M3DT4H5M6S", "P2W", "PT0S", "P1DT12H", "P1M2D"],
    bad: ["P", "PT", "P1YT", "P1Y2D", "PT1H2S", "P1Y2W", "PT0.5S", "-P1D", "1D", "P1D\n"],
  },
  email: {
    good: [
      "ada@example.com",
      "a.b+c~@example.com",
      '"a b"@example.com',
      '"a\\"b@c"@example.com',
      "a@[192.0.2.1]",
      "a@[IPv6:2001:db8::1]",
      `${"a".repeat(64)}@example.com`,
    ],
    bad: [
      "ada",
      "@example.com",
      "ada@",
      ".a@example.com",
      "a.@example.com",
      "a..b@example.com",
      "a b@example.com",
      "a@b c",
      "a@[300.0.0.1]",
      "a@-b.com",
      `${"a".repeat(65)}@example.com`,
      "a@b, c@d",
    ],
  },
  hostname: {
    good: [
      "example.com",
      "localhost",
      "1host",
      "a--b",
      "xn--4gbwdl.xn--wgbh1c",
      "xn--bcher-kva.example",
      `${"a".repeat(63)}.com`,
    ],
    bad: [
      "",
      ".",
      "example.",
      ".example",
      "-a",
      "a-",
      "a_b",
      "a b",
      `${"a".repeat(64)}.com`,
      `${"abcdefghi.".repeat(26)}com`,
      "xn--",
      "xn--X",
      "xn--aa---o47jg78q",
      "bücher",
    ],
  },
  ipv4: {
    good: ["0.0.0.0", "255.255.255.255", "192.0.2.10"],
    bad: ["256.0.0.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.4 ", "1.2.3.", "0x7f.0.0.1", "1২.0.0.1"],
  },
  ipv6: {
    good: ["::", "::1", "2001:db8::", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1", "1:2:3:4:5:6:192.0.2.1", "1::8"],
    bad: [
      "",
      ":",
      ":::",
      "1::2::3",
      "12345::",
      "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9",
      "1:2:3:4:5:6:7::8",
      "::192.0.2.1:1",
      "::g",
      "fe80::1%eth0",
      "::ffff:192.0.2.01",
      "1:",
      ":1",
    ],
  },
  uri: {
    good: [
      "https://ada@example.com:80/a%20b;c/?q=1#top",
      "urn:isbn:0451450523",
      "mailto:a@b",
      "ldap://[2001:db8::7]/c=GB?x?y",
      "http://[v1.a:b]/",
      "file:///etc",
      "a:",
      "x:/",
    ],
    bad: [
      "",
      "/abc",
      "//example.com",
      "abc",
      "1a:b",
      "http://a b",
      "http://a/%zz",
      "http://a/\\",
      "http://[::g]/",
      "http://a:b/",
      "http://ü.com",
      "http://a/[x]",
      "http://a/#b#c",
    ],
  },
};

describe("formats", () => {
  test.each(Object.entries(CASES))("%s", (format, { good, bad }) => {
    expect(fitting(format, [...good, ...bad])).toEqual(good);
  });

  test("every checked format is tested", () => {
    expect([...checkedFormats()].sort()).toEqual(Object.keys(CASES).sort());
    expect(formatCheck("iri")).toBeUndefined();
  });

  test("hostile texts take no time", () => {
    const texts = [
      "a",
      "1",
      "-",
      ".",
      ":",
      "a.",
      "a:",
      "1:",
      "%41",
      "/",
      "@",
      '"\\"',
      "xn--a",
      "xn--99",
      "P1",
      "1.",
    ].flatMap((piece) => [piece.repeat(100_000), `http://${piece.repeat(100_000)}`, `a@${piece.repeat(100_000)}`]);
    const start = performance.now();
    for (const format of checkedFormats()) for (const text of texts) formatCheck(format)?.(`${text}\n`);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});
