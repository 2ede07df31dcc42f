package org.mithaq.membership;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mithaq.engine.Directory;
import org.mithaq.language.Languages;
import org.mithaq.ledger.FullText;
import org.mithaq.membership.MembershipDeed.OrganisationInstalled;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database with the organisation of the installation: its organs, the members, their offices and
 * mandates.
 */
@Component
@Order(1)
public class OrganisationFile implements ApplicationRunner {

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final Installation installation;
    private final Demonstration demonstration;
    private final Organs organs;
    private final PartyOffices offices;
    private final Members members;
    private final MandateRegister mandates;
    private final Impartiality impartiality;
    private final Membership membership;
    private final MemberPasswords passwords;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Languages languages;

    OrganisationFile(
            Installation installation,
            Demonstration demonstration,
            Organs organs,
            PartyOffices offices,
            Members members,
            MandateRegister mandates,
            Impartiality impartiality,
            Membership membership,
            MemberPasswords passwords,
            Directory directory,
            Languages languages,
            ApplicationEventPublisher events) {
        this.installation = installation;
        this.demonstration = demonstration;
        this.organs = organs;
        this.offices = offices;
        this.members = members;
        this.mandates = mandates;
        this.impartiality = impartiality;
        this.membership = membership;
        this.passwords = passwords;
        this.directory = directory;
        this.events = events;
        this.languages = languages;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (members.count() == 0) {
            load(read());
            if (installation.isDemo()) {
                demonstration.leaveMark();
            }
        }
    }

    private void load(Organisation organisation) {
        String language =
                either(organisation.language(), languages.installation().getLanguage());
        organisation.organs().forEach(entry -> organs.save(organ(entry, language)));
        organisation.offices().forEach(entry -> offices.save(office(entry, language)));
        events.publishEvent(new OrganisationInstalled(
                organisation.organs().stream().map(Organisation.OrganEntry::key).toList(),
                organisation.offices().stream()
                        .map(Organisation.OfficeEntry::key)
                        .toList(),
                new FullText(organisation.decision())));
        int rank = 1;
        for (Organisation.Person person : organisation.people()) {
            add(person, rank++, organisation);
        }
        membership.posts().stream()
                .filter(post -> post.office().watches())
                .forEach(post -> directory.letWatch(post.group()));
        directory.openTasklist();
    }

    private void add(Organisation.Person person, int rank, Organisation organisation) {
        Member member = members.save(new Member(
                person.login(),
                0,
                person.organ(),
                person.seated(),
                person.name().ar(),
                person.name().fr(),
                person.email(),
                rank,
                organisation.since(),
                null,
                Particulars.UNKNOWN));
        events.publishEvent(member.takenIn());
        passwords.begin(person.login());
        for (String entry : person.offices()) {
            String[] officeAndOrgan = entry.split("@");
            String organ = officeAndOrgan.length == 2 ? officeAndOrgan[1] : person.organ();
            Post post = membership.post(officeAndOrgan[0], membership.organ(organ));
            expectImpartial(post, member, organisation.since());
            mandates.give(
                    new Mandate(
                            null,
                            person.login(),
                            post.office().key(),
                            post.organ().key(),
                            organisation.since(),
                            null,
                            organisation.decision()),
                    null);
        }
    }

    private void expectImpartial(Post post, Member member, LocalDate since) {
        if (!impartiality.lastsWith(post, member, since, null)) {
            throw new IllegalStateException(
                    "%s cannot hold %s: nobody audits an organ in which they act. Give one of the two to another person"
                            .formatted(member.login(), post.group()));
        }
    }

    private Organisation read() {
        Resource file = installation.organisation();
        try (InputStream content = file.getInputStream()) {
            return YAML.readValue(content, Organisation.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The organisation %s cannot be read".formatted(file), unreadable);
        }
    }

    private static Organ organ(Organisation.OrganEntry entry, String language) {
        return new Organ(
                entry.key(),
                0,
                entry.level(),
                entry.branch() == null ? OrganBranch.PARTY : entry.branch(),
                entry.parent(),
                entry.zone(),
                name(entry.key(), entry.name(), either(entry.language(), language)));
    }

    private static Office office(Organisation.OfficeEntry entry, String language) {
        return new Office(
                entry.key(),
                0,
                entry.level(),
                entry.branch(),
                entry.singleHolder(),
                entry.oversees(),
                entry.audits(),
                name(entry.key(), entry.name(), either(entry.language(), language)));
    }

    private static Name name(String key, Organisation.Named said, String language) {
        try {
            return new Name(language, said.ar(), said.fr(), said.en());
        } catch (IllegalArgumentException unnamed) {
            throw new IllegalStateException("The name of %s cannot be read".formatted(key), unnamed);
        }
    }

    private static String either(@Nullable String said, String otherwise) {
        return said == null ? otherwise : said;
    }
}
