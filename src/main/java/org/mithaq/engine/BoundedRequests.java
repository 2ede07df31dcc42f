package org.mithaq.engine;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.springframework.stereotype.Component;

/** Stops reading where a request is larger than the longest form with the longest texts could be. */
@Component
@PreMatching
public class BoundedRequests implements ContainerRequestFilter {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Words words;

    BoundedRequests(Words words) {
        this.words = words;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setEntityStream(new Bounded(request.getEntityStream()));
    }

    private class Bounded extends FilterInputStream {

        private int left = MOST_BYTES;

        Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                Refusal refusal = new Refusal("request.too-large");
                throw new RefusedAnswer(Status.REQUEST_ENTITY_TOO_LARGE, refusal, words.say(refusal));
            }
        }
    }
}
