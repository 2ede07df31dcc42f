package org.mithaq.membership;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.mithaq.engine.Directory;
import org.mithaq.language.Languages;
import org.mithaq.language.Words;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database with the organisation of the installation: the members, their offices and mandates, and
 * from these the engine's users, groups and authorizations.
 */
@Component
@Order(1)
public class OrganisationFile implements ApplicationRunner {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);

    private final Installation installation;
    private final Organs organs;
    private final PartyOffices offices;
    private final Members members;
    private final Mandates mandates;
    private final Directory directory;
    private final Words words;
    private final Languages languages;

    OrganisationFile(
            Installation installation,
            Organs organs,
            PartyOffices offices,
            Members members,
            Mandates mandates,
            Directory directory,
            Words words,
            Languages languages) {
        this.installation = installation;
        this.organs = organs;
        this.offices = offices;
        this.members = members;
        this.mandates = mandates;
        this.directory = directory;
        this.words = words;
        this.languages = languages;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (directory.isEmpty()) {
            load(read());
        }
    }

    private void load(Organisation organisation) {
        organisation.organs().forEach(entry -> organs.save(organ(entry)));
        organisation.offices().forEach(entry -> offices.save(office(entry)));
        int rank = 1;
        for (Organisation.Person person : organisation.people()) {
            add(person, rank++, organisation);
        }
        organisation.offices().forEach(office -> addGroups(organisation, office.key()));
        directory.openTasklist(words.say(languages.installation(), "filter.open-steps"));
    }

    private void add(Organisation.Person person, int rank, Organisation organisation) {
        members.save(new Member(
                person.login(),
                0,
                person.organ(),
                person.seated(),
                person.name().ar(),
                person.name().fr(),
                person.email(),
                rank));
        directory.addUser(person.login(), person.name().ar(), person.email(), installation.firstPassword());
        for (String office : person.offices()) {
            mandates.save(
                    new Mandate(null, person.login(), office, organOf(person, office), organisation.since(), null));
        }
    }

    private String organOf(Organisation.Person person, String office) {
        OrganLevel level = offices.findById(office).orElseThrow().level();
        Organ organ = organs.findById(person.organ()).orElseThrow();
        while (organ.level() != level && organ.parent() != null) {
            organ = organs.findById(organ.parent()).orElseThrow();
        }
        return organ.key();
    }

    private void addGroups(Organisation organisation, String office) {
        for (Organisation.Person person : organisation.people()) {
            if (person.offices().contains(office)) {
                directory.addGroup(groupOf(person, office), office, Set.of(person.login()));
                if (office.equals("supervisor")) {
                    directory.letWatch(groupOf(person, office));
                }
            }
        }
    }

    private String groupOf(Organisation.Person person, String office) {
        return office.equals("administrator") ? Directory.ADMINISTRATORS : organOf(person, office) + "." + office;
    }

    private Organisation read() {
        Resource file = installation.organisation();
        try (InputStream content = file.getInputStream()) {
            return YAML.readValue(content, Organisation.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The organisation %s cannot be read".formatted(file), unreadable);
        }
    }

    private static Organ organ(Organisation.OrganEntry entry) {
        return new Organ(
                entry.key(),
                0,
                OrganLevel.valueOf(entry.level().toUpperCase(Locale.ROOT)),
                entry.parent(),
                entry.zone(),
                entry.language(),
                entry.name().ar(),
                entry.name().fr(),
                entry.name().en());
    }

    private static Office office(Organisation.OfficeEntry entry) {
        return new Office(
                entry.key(),
                0,
                OrganLevel.valueOf(entry.level().toUpperCase(Locale.ROOT)),
                entry.name().ar(),
                entry.name().fr(),
                entry.name().en());
    }
}
