package org.mithaq.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Step;
import org.mithaq.language.Refusal;
import org.mithaq.membership.KnownMembers.Known;
import org.springframework.context.ApplicationEventPublisher;

/** One reading of one list, from its first row to its last: what it has read it writes in portions, and forgets. */
class ImportRun {

    private static final int PORTION = 500;
    private static final int PROGRESS = 1_000;

    private final ApplicantReader reader;
    private final ImportWords words;
    private final ImportReport report;
    private final KnownMembers knownMembers;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final List<Organ> organs;
    private final boolean dryRun;

    private final Map<String, Integer> emails = new HashMap<>();
    private final Map<String, Integer> nationalHashes = new HashMap<>();
    private final Set<String> logins = new HashSet<>(Set.of(Step.SYSTEM));
    private final Map<String, Integer> nextLike = new HashMap<>();
    private final List<Read> portion = new ArrayList<>();
    private @Nullable ImportHeader header;
    private int lines;
    private int refused;
    private int rank;

    ImportRun(
            ApplicantReader reader,
            ImportWords words,
            ImportReport report,
            KnownMembers knownMembers,
            Members members,
            ApplicationEventPublisher events,
            boolean dryRun) {
        this.reader = reader;
        this.words = words;
        this.report = report;
        this.knownMembers = knownMembers;
        this.members = members;
        this.events = events;
        this.dryRun = dryRun;
        organs = knownMembers.organs();
        rank = knownMembers.lastRank();
    }

    private record Read(ImportLine line, Optional<Applicant> applicant) {}

    /** Takes the next row, which is the header when it is the first. */
    void accept(MemberList.Row row) {
        if (header == null) {
            header = ImportHeader.of(row.cells(), words);
            return;
        }
        portion.add(read(header, row));
        lines++;
        if (portion.size() == PORTION) {
            settle();
        }
        if (lines % PROGRESS == 0) {
            report.progress(lines, refused);
        }
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal when there was no row at all
     */
    Intake finish() {
        if (header == null) {
            throw new Refusal("import.empty");
        }
        settle();
        return new Intake(lines, refused, dryRun);
    }

    private Read read(ImportHeader columns, MemberList.Row row) {
        try {
            ImportLine line = new ImportLine(row.number(), columns.apply(row.cells()));
            return new Read(line, reader.read(line, organs));
        } catch (Refusal broken) {
            return new Read(ImportLine.broken(row.number(), broken), Optional.empty());
        }
    }

    /** Compares the portion with the lines before it and with the members there are, and loads it when all is well. */
    private void settle() {
        Known known = knownMembers.like(
                portion.stream().flatMap(read -> read.applicant().stream()).toList());
        List<Member> accepted = new ArrayList<>();
        for (Read read : portion) {
            read.applicant().ifPresent(applicant -> accepted.add(member(read.line(), applicant, known)));
            if (!read.line().reasons().isEmpty()) {
                refused++;
                report.refused(read.line().number(), read.line().reasons());
            }
        }
        if (refused == 0 && !dryRun) {
            members.saveAll(accepted).forEach(member -> events.publishEvent(member.takenIn()));
        }
        portion.clear();
    }

    private Member member(ImportLine line, Applicant applicant, Known known) {
        Integer sameEmail = emails.putIfAbsent(applicant.email(), line.number());
        if (sameEmail != null) {
            line.refuse(new Refusal("import.email-twice", applicant.email(), sameEmail));
        } else if (known.emails().contains(applicant.email())) {
            line.refuse(new Refusal("import.email-known", applicant.email()));
        }
        applicant.nationalHash().ifPresent(hash -> {
            Integer sameNumber = nationalHashes.putIfAbsent(hash, line.number());
            if (sameNumber != null) {
                line.refuse(new Refusal("import.national-number-twice", sameNumber));
            } else if (known.nationalHashes().contains(hash)) {
                line.refuse(new Refusal("import.national-number-known"));
            }
        });
        return applicant.member(login(line, applicant, known), ++rank);
    }

    /** The login that was asked for, or the first free one like the e-mail address. */
    private String login(ImportLine line, Applicant applicant, Known known) {
        String wanted = applicant.login();
        boolean taken = known.logins().contains(wanted) || !logins.add(wanted);
        if (taken && applicant.askedLogin().isPresent()) {
            line.refuse(new Refusal("import.login-taken", wanted));
        }
        return taken ? firstFreeLike(wanted) : wanted;
    }

    private String firstFreeLike(String wanted) {
        int next = nextLike.getOrDefault(wanted, 2);
        while (members.existsById(wanted + "." + next) || !logins.add(wanted + "." + next)) {
            next++;
        }
        nextLike.put(wanted, next + 1);
        return wanted + "." + next;
    }
}
