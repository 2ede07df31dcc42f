package org.mithaq.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Refusal;
import org.springframework.stereotype.Component;

/** Reads members from the lines of a list. */
@Component
class ApplicantReader {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final Membership membership;
    private final NationalNumbers nationalNumbers;
    private final ImportWords words;

    ApplicantReader(Membership membership, NationalNumbers nationalNumbers, ImportWords words) {
        this.membership = membership;
        this.nationalNumbers = nationalNumbers;
        this.words = words;
    }

    /**
     * The member in a line; empty when something is wrong in it, which the line knows then.
     *
     * @param organs of the party
     */
    Optional<Applicant> read(ImportLine line, List<Organ> organs) {
        Optional<Organ> organ = line.meant(ImportColumn.ORGAN, called -> find(called, organs), "import.no-organ");
        Optional<String> nameAr = line.arabic(ImportColumn.NAME_AR);
        Optional<String> nameLatin = line.latin(ImportColumn.NAME_LATIN);
        Optional<String> email = line.email(ImportColumn.EMAIL);
        Optional<String> login = line.meant(ImportColumn.LOGIN, ApplicantReader::login, "import.no-login");
        Optional<LocalDate> joinedOn = line.day(ImportColumn.JOINED_ON);
        Optional<LocalDate> leftOn = line.day(ImportColumn.LEFT_ON);
        Particulars particulars = particulars(line);
        Optional<Boolean> seated = line.meant(ImportColumn.SEATED, words::yesOrNo, "import.neither-yes-nor-no");
        organ.ifPresent(known -> checkDays(line, membership.today(known), joinedOn, leftOn, particulars.bornOn()));
        if (!line.reasons().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Applicant(
                login,
                organ.orElseThrow(),
                seated.orElse(false),
                nameAr.orElseThrow(),
                nameLatin.orElseThrow(),
                email.orElseThrow().toLowerCase(Locale.ROOT),
                joinedOn.orElseThrow(),
                leftOn.orElse(null),
                particulars));
    }

    private Particulars particulars(ImportLine line) {
        Optional<NationalNumbers.Sealed> national =
                line.text(ImportColumn.NATIONAL_NUMBER).flatMap(number -> sealed(line, number));
        return new Particulars(
                line.meant(ImportColumn.GENDER, words::gender, "import.no-gender")
                        .orElse(null),
                line.day(ImportColumn.BORN_ON).orElse(null),
                line.text(ImportColumn.REGION).orElse(null),
                national.map(NationalNumbers.Sealed::hash).orElse(null),
                national.map(NationalNumbers.Sealed::ending).orElse(null));
    }

    /** A number is not repeated in the reason, which is printed. */
    private Optional<NationalNumbers.Sealed> sealed(ImportLine line, String number) {
        try {
            return Optional.of(nationalNumbers.seal(number));
        } catch (Refusal unreadable) {
            line.refuse(unreadable);
            return Optional.empty();
        }
    }

    private static void checkDays(
            ImportLine line,
            LocalDate today,
            Optional<LocalDate> joinedOn,
            Optional<LocalDate> leftOn,
            @Nullable LocalDate bornOn) {
        joinedOn.filter(joined -> joined.isAfter(today) || joined.isBefore(OLDEST))
                .ifPresent(joined -> line.refuse(new Refusal("import.joined-when", joined)));
        leftOn.filter(left -> joinedOn.filter(left::isBefore).isPresent())
                .ifPresent(left -> line.refuse(new Refusal("import.left-before-joined", left)));
        Optional.ofNullable(bornOn)
                .filter(born -> born.isBefore(OLDEST) || !born.isBefore(joinedOn.orElse(today)))
                .ifPresent(born -> line.refuse(new Refusal("import.born-when", born)));
    }

    private static Optional<Organ> find(String called, List<Organ> organs) {
        return organs.stream().filter(organ -> organ.isCalled(called)).findFirst();
    }

    private static Optional<String> login(String given) {
        return Optional.of(given.toLowerCase(Locale.ROOT))
                .filter(login -> LOGIN.matcher(login).matches());
    }
}
