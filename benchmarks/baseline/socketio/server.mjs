// The yardstick of rooms: socket.io with its Redis adapter, as its own documentation sets it up. Arguments: port, address of
// Valkey. Who connects with ?listen=1 is in the room; "publish" goes to all that are in it, in every process.
import { createServer } from "node:http";
import { createAdapter } from "@socket.io/redis-adapter";
import { createClient } from "redis";
import { Server } from "socket.io";

const [port, url] = process.argv.slice(2);
const publisher = createClient({ url });
const subscriber = publisher.duplicate();
await Promise.all([publisher.connect(), subscriber.connect()]);

const server = createServer((request, response) => response.end("ok"));
const io = new Server(server, { adapter: createAdapter(publisher, subscriber), pingInterval: 120_000, pingTimeout: 120_000 });
io.on("connection", (socket) => {
  if (socket.handshake.query.listen) socket.join("room");
  socket.on("publish", (message) => io.to("room").emit("message", message));
  socket.emit("welcome");
});
server.listen(Number(port), "127.0.0.1");
