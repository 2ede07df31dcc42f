package org.mithaq.charter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mithaq.correspondence.Documents;
import org.mithaq.language.Languages;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Name;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Charters on paper: printed once, when they come into force, and kept as they were printed. */
@Component
class CharterPaper {

    private final Signatures signatures;
    private final MeetingFile meetings;
    private final Membership membership;
    private final Documents documents;
    private final JdbcClient jdbc;

    CharterPaper(
            Signatures signatures, MeetingFile meetings, Membership membership, Documents documents, JdbcClient jdbc) {
        this.signatures = signatures;
        this.meetings = meetings;
        this.membership = membership;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** Prints a charter that has just come into force, and keeps it. */
    void keep(Charter charter) {
        jdbc.sql("insert into charter_paper (charter, content) values (?, ?)")
                .params(charter.number(), print(charter))
                .update();
    }

    /** The PDF file as it was kept; printed now for a charter that came into force before papers were kept. */
    byte[] of(Charter charter) {
        return jdbc.sql("select content from charter_paper where charter = ?")
                .param(charter.number())
                .query(byte[].class)
                .optional()
                .orElseGet(() -> print(charter));
    }

    /** What is said of a charter on its page and on paper. */
    Map<String, Object> said(Charter charter) {
        Locale written = meetings.languageOf(charter.number());
        return Map.of(
                "charter", charter,
                "locale", written,
                "direction", Languages.direction(written),
                "organName", meetings.organOf(charter.number()).name(),
                "preamble", charter.preamble().lines().toList(),
                "signatures", signed(charter));
    }

    private byte[] print(Charter charter) {
        return documents.print("charter", meetings.languageOf(charter.number()), said(charter));
    }

    /**
     * Those who signed, by the offices that they held then, in the organ's order, and how many they were; refusals are not for
     * the public.
     */
    private Map<Name, Long> signed(Charter charter) {
        List<Signature> signed = signatures.findByCharterOrderById(charter.number()).stream()
                .filter(Signature::signed)
                .toList();
        Map<String, Integer> ranks = signed.stream().collect(Collectors.toMap(Signature::member, this::rank));
        return signed.stream()
                .sorted(Comparator.comparing(signature -> ranks.get(signature.member())))
                .collect(Collectors.groupingBy(this::signer, LinkedHashMap::new, Collectors.counting()));
    }

    private int rank(Signature signature) {
        return membership.member(signature.member()).rank();
    }

    private Name signer(Signature signature) {
        LocalDate day = LocalDate.ofInstant(signature.at(), meetings.zoneOf(signature.charter()));
        return membership.nameOn(day, signature.member());
    }
}
