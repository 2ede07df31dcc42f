package org.mithaq.ledger;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** An authority outside that puts time stamps on hashes, over HTTP (RFC 3161, section 3.4). */
class TimeStampAuthority {

    private static final int NONCE = 64;

    private final URI address;
    private final Duration patience;
    private final HttpClient client;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param patience how long an answer may take
     */
    TimeStampAuthority(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** Where it is asked. */
    URI address() {
        return address;
    }

    /**
     * Asks for a time stamp and checks what comes.
     *
     * @param hash SHA-256 in hexadecimal digits
     * @return the time stamp: CMS ContentInfo, DER
     * @throws UnusableTimeStamp when none comes, or one that does not hold
     */
    byte[] stamp(String hash) {
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        try {
            TimeStampRequest request =
                    asking.generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(hash), new BigInteger(NONCE, random));
            TimeStampResponse answer = new TimeStampResponse(ask(request.getEncoded()));
            answer.validate(request);
            if (answer.getTimeStampToken() == null) {
                throw new UnusableTimeStamp("It was refused: " + answer.getStatusString());
            }
            byte[] token = answer.getTimeStampToken().getEncoded();
            TimeStamps.check(token, hash);
            return token;
        } catch (IOException | TSPException | IllegalArgumentException malformed) {
            throw new UnusableTimeStamp("The answer is none", malformed);
        }
    }

    private byte[] ask(byte[] request) {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                        .build(),
                BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new UnusableTimeStamp("The answer is " + answer.statusCode());
            }
            return answer.body();
        } catch (TimeoutException | ExecutionException none) {
            throw new UnusableTimeStamp("No answer came", none);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UnusableTimeStamp("Nobody waits any more", interrupted);
        } finally {
            asked.cancel(true);
        }
    }
}
