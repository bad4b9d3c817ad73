import { startProcesses } from "./processes.js";
import { specify } from "./specification.js";

describe("many processes, with @socket.io/cluster-adapter", () => {
  specify(startProcesses);
});
