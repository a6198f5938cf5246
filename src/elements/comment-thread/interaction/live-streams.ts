import { type Channel, type ChannelListener, keepOpen } from '../../../data/live/channel.js';

/** Server-sent events, each with JSON. https://html.spec.whatwg.org/multipage/server-sent-events.html */
export const eventStream = (
  url: string,
  withCredentials: boolean,
  listener: ChannelListener,
): Channel =>
  keepOpen(({ opened, text, ended }) => {
    const source = new EventSource(url, { withCredentials });
    source.onopen = opened;
    source.onmessage = ({ data }: MessageEvent<unknown>) => {
      text(data);
    };
    source.onerror = () => {
      // It tries again by itself, but at once and without end; and gives up on an answer that is no stream.
      source.close();
      ended(new Error('the event stream ended'));
    };
    return source;
  }, listener);

/** A WebSocket whose messages are JSON. https://websockets.spec.whatwg.org/ */
export const socket = (url: string, listener: ChannelListener): Channel =>
  keepOpen(({ opened, text, ended }) => {
    const webSocket = new WebSocket(url);
    webSocket.onopen = opened;
    webSocket.onmessage = ({ data }: MessageEvent<unknown>) => {
      text(data);
    };
    webSocket.onclose = ({ code }) => {
      ended(new Error(`the socket closed (${String(code)})`));
    };
    return webSocket;
  }, listener);
