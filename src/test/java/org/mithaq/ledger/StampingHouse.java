package org.mithaq.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority of this test, which does what it is told to, good or bad. */
class StampingHouse implements AutoCloseable {

    /** How it behaves. */
    enum Manner {
        HONEST,
        BROKEN,
        SLOW,
        REFUSING,
        BABBLING,
        ANOTHER_NONCE,
        ANOTHER_HASH,
        BAD_SIGNATURE,
        NOT_FOR_TIME_STAMPING
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final KeyPair pair;
    final X509CertificateHolder own;
    private final X509CertificateHolder forMail;

    volatile Manner manner = Manner.HONEST;
    volatile int asked;

    StampingHouse() throws Exception {
        pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
        own = certificate(KeyPurposeId.id_kp_timeStamping);
        forMail = certificate(KeyPurposeId.id_kp_emailProtection);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private X509CertificateHolder certificate(KeyPurposeId purpose) throws Exception {
        X500Name name = new X500Name("CN=Stamping house of " + purpose.getId());
        Instant now = Instant.now();
        return new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.ONE,
                        Date.from(now.minus(1, ChronoUnit.DAYS)),
                        Date.from(now.plus(1, ChronoUnit.DAYS)),
                        name,
                        pair.getPublic())
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
    }

    URI address() {
        return URI.create("http://%s:%d/"
                .formatted(
                        server.getAddress().getAddress().getHostAddress(),
                        server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked++;
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            byte[] answer =
                    switch (manner) {
                        case BROKEN -> new byte[0];
                        case SLOW -> waited();
                        case BABBLING -> "<html>".getBytes();
                        default -> stamped(new TimeStampRequest(question));
                    };
            exchange.sendResponseHeaders(manner == Manner.BROKEN ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    private byte[] waited() throws InterruptedException {
        closing.await();
        return new byte[0];
    }

    private byte[] stamped(TimeStampRequest request) throws Exception {
        X509CertificateHolder certificate = manner == Manner.NOT_FOR_TIME_STAMPING ? forMail : own;
        KeyPair signing = manner == Manner.BAD_SIGNATURE
                ? KeyPairGenerator.getInstance("EC").generateKeyPair()
                : pair;
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build(
                                "SHA256withECDSA",
                                signing.getPrivate(),
                                new JcaX509CertificateConverter().getCertificate(own)),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA1)),
                new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        TimeStampRequestGenerator other = new TimeStampRequestGenerator();
        other.setCertReq(true);
        TimeStampRequest seen =
                switch (manner) {
                    case ANOTHER_NONCE ->
                        other.generate(TSPAlgorithms.SHA256, request.getMessageImprintDigest(), BigInteger.TEN);
                    case ANOTHER_HASH -> other.generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
                    default -> request;
                };
        TimeStampResponseGenerator answers =
                new TimeStampResponseGenerator(tokens, manner == Manner.REFUSING ? Set.of() : TSPAlgorithms.ALLOWED);
        return answers.generate(seen, BigInteger.ONE, new Date()).getEncoded();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
