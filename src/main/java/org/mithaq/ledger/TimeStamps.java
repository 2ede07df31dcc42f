package org.mithaq.ledger;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;

/** Time stamps as RFC 3161 has them. */
final class TimeStamps {

    private TimeStamps() {}

    /**
     * Checks one: what it stamps, its signature, and that its certificate, which it holds, is for time stamping.
     *
     * @param hash of what it should stamp, SHA-256 in hexadecimal digits
     * @return the moment that it states
     * @throws UnusableTimeStamp when something is wrong with it
     */
    static Instant check(byte[] token, String hash) {
        try {
            TimeStampToken stamp = new TimeStampToken(ContentInfo.getInstance(token));
            boolean stamps =
                    TSPAlgorithms.SHA256.equals(stamp.getTimeStampInfo().getMessageImprintAlgOID())
                            && Arrays.equals(
                                    HexFormat.of().parseHex(hash),
                                    stamp.getTimeStampInfo().getMessageImprintDigest());
            if (!stamps) {
                throw new UnusableTimeStamp("It stamps something else");
            }
            stamp.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate(stamp)));
            return stamp.getTimeStampInfo().getGenTime().toInstant();
        } catch (IOException
                | TSPException
                | OperatorCreationException
                | CertificateException
                | IllegalArgumentException malformed) {
            throw new UnusableTimeStamp("It does not hold", malformed);
        }
    }

    @SuppressWarnings("unchecked")
    private static X509CertificateHolder certificate(TimeStampToken stamp) {
        Collection<X509CertificateHolder> own =
                stamp.getCertificates().getMatches((Selector<X509CertificateHolder>) stamp.getSID());
        return own.stream().findFirst().orElseThrow(() -> new UnusableTimeStamp("Its certificate is missing"));
    }

    /** The answer of an authority that holds a time stamp, as other tools read it; what is none is left as it is. */
    static byte[] answer(byte[] token) throws IOException {
        try {
            return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), ContentInfo.getInstance(token)).getEncoded();
        } catch (IllegalArgumentException changed) {
            return token;
        }
    }
}
