"use strict";

// What was heard, in both module systems. Only handlers write here: a line means that something arrived.

/** What has to be heard, by point. */
const expected = [
  { point: 1, text: "server   sendMessage from Client1: Hello" },
  { point: 2, text: "Client1  messageReceived: success, Hello" },
  { point: 3, text: "server   sendData: Hello, 42, Client1" },
  { point: 4, text: "Client1  answered: Message received and processed" },
  { point: 5, text: "Client1  newMessage: Hello, everybody" },
  { point: 5, text: "Client2  newMessage: Hello, everybody" },
  { point: 6, text: "Client1  newMessage: Hello, room1" },
  { point: 7, text: "Client2  error: Something went wrong!" },
];

/** Client2 is not in room1. It hears point 7 after it would have heard this. */
const forbidden = "Client2  newMessage: Hello, room1";

const heard = new Set();

/** Prints what `who` received, with the number of the point that it belongs to. */
function hear(who, what) {
  const text = `${who.padEnd(7)}  ${what}`;
  const line = expected.find((each) => each.text === text);
  heard.add(text);
  console.log(`${line?.point ?? " "}  ${text}`);
}

/** Points of which something was not heard. */
function missing() {
  return expected.filter(({ text }) => !heard.has(text));
}

/** What was heard and must not be. */
function leaked() {
  return [...heard].filter((text) => text === forbidden);
}

/** Waits until all of a point was heard, for two seconds at most: what is missing is told in the end. */
async function until(point) {
  const deadline = Date.now() + 2000;
  const isMissing = () => missing().some((line) => line.point === point);
  while (isMissing() && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
}

module.exports = { hear, leaked, missing, until };
