package org.mithaq.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tasklists that wait for news, thousands of them on one thread: as many browsers would not stand in each other's way, nor in that of
 * the house.
 */
class OpenTasklists implements AutoCloseable {

    private static final Pattern WHOLE =
            Pattern.compile("(?s)^HTTP/1.1 200 .*ETag: (?<tag>\\S+).*\"ballots\":\\[(?<ballots>[^]]*)].*\r\n0\r\n\r\n");

    private static final Pattern NOTHING_NEW = Pattern.compile("(?s)^HTTP/1.1 304 .*\r\n\r\n");

    private static final int LONGEST_ANSWER = 4_096;

    private final Selector selector;
    private final ByteBuffer buffer = ByteBuffer.allocate(LONGEST_ANSWER);
    private int waiting;

    OpenTasklists() throws IOException {
        selector = Selector.open();
    }

    /**
     * One more waits.
     *
     * @param request how they ask for what is new, with a place for the tag that they know
     */
    void add(InetSocketAddress house, String request, String known) {
        try {
            Tasklist one = new Tasklist(SocketChannel.open(house), request);
            one.ask(known);
            one.line.configureBlocking(false);
            one.line.register(selector, SelectionKey.OP_READ, one);
            waiting++;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** Waits until every one has been called to a ballot. */
    void awaitCalls() {
        try {
            while (waiting > 0) {
                selector.select();
                for (SelectionKey told : selector.selectedKeys()) {
                    if (((Tasklist) told.attachment()).isCalled()) {
                        told.channel().close();
                        waiting--;
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private class Tasklist {

        private final SocketChannel line;
        private final String request;
        private String known = "";
        private String answer = "";

        Tasklist(SocketChannel line, String request) {
            this.line = line;
            this.request = request;
        }

        void ask(String knowing) throws IOException {
            known = knowing;
            answer = "";
            line.write(ByteBuffer.wrap(request.formatted(known).getBytes(StandardCharsets.US_ASCII)));
        }

        /** Whoever is told of something else, or that there is nothing new, asks again. */
        boolean isCalled() throws IOException {
            buffer.clear();
            if (line.read(buffer) < 0) {
                throw new IllegalStateException("Let go after: " + answer);
            }
            answer += new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
            Matcher whole = WHOLE.matcher(answer);
            if (NOTHING_NEW.matcher(answer).find()) {
                ask(known);
            } else if (whole.find()) {
                if (!whole.group("ballots").isEmpty()) {
                    return true;
                }
                ask(whole.group("tag"));
            }
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
