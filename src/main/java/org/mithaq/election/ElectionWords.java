package org.mithaq.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.election.Candidacy.State;
import org.mithaq.language.Languages;
import org.mithaq.language.Text;
import org.mithaq.language.Words;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Post;
import org.mithaq.statutes.ElectionRule;
import org.springframework.stereotype.Component;

/** Says in the reader's language who is elected how, and why. */
@Component
public class ElectionWords {

    private final Elections elections;
    private final Nominations nominations;
    private final Voting voting;
    private final Result result;
    private final Membership membership;
    private final Languages languages;
    private final Words words;

    ElectionWords(
            Elections elections,
            Nominations nominations,
            Voting voting,
            Result result,
            Membership membership,
            Languages languages,
            Words words) {
        this.elections = elections;
        this.nominations = nominations;
        this.voting = voting;
        this.result = result;
        this.membership = membership;
        this.languages = languages;
        this.words = words;
    }

    /** Which office is filled, and how many are elected to it. */
    public String office(Election election) {
        return words.say(
                "election.office", elections.postOf(election).office().name(languages.ofReader()), election.seats());
    }

    /** Under which rule. */
    public String rule(ElectionRule rule) {
        return words.say(
                "election.rule",
                new Text("poll.mode." + rule.mode()),
                new Text("majority.comparison." + rule.threshold().comparison()),
                rule.threshold().share().toString(),
                rule.finalists(),
                rule.tieBreaks().stream()
                        .map(tieBreak -> words.say("election.tie." + tieBreak))
                        .collect(Collectors.joining(words.say("list.separator"))),
                rule.mostTerms(),
                rule.article());
    }

    /** How many of so many seats go to women at least; empty where the statutes ask for none. */
    public String parity(ElectionRule rule, int seats) {
        return rule.womenAmong(seats) == 0
                ? ""
                : words.say("election.parity.asked", rule.womenAmong(seats), seats, rule.article());
    }

    /** Why the result may reveal a choice; empty where it does not. */
    public String warning(Optional<Text> danger) {
        return danger.map(why -> words.say(why.key())).orElse("");
    }

    /** The share of the seats that goes to women wherever several are elected to an office; empty where none does. */
    public String share(ElectionRule rule) {
        return rule.women().numerator() == 0
                ? ""
                : words.say("election.parity.share", rule.women().toString(), rule.article());
    }

    /** What somebody is called. */
    public String name(String login) {
        return membership.member(login).name(languages.ofReader());
    }

    /** What a ballot is called that chooses nobody. */
    public String blank() {
        return words.say("election.blank");
    }

    /** What people are called, one on a line, in the order given. */
    public String names(List<String> logins) {
        Map<String, String> names = membership.namesOf(logins, languages.ofReader());
        return logins.stream().map(names::get).collect(Collectors.joining("\n"));
    }

    /** Everybody who was nominated and may not stand, with the reason, one on a line. */
    public String excluded(Election election) {
        return nominations.candidacies(election.id()).stream()
                .filter(candidacy -> candidacy.state() == State.INELIGIBLE)
                .map(candidacy -> words.say(
                        "election.obstacle." + candidacy.obstacle(),
                        name(candidacy.member()),
                        election.rule().mostTerms(),
                        election.rule().article()))
                .collect(Collectors.joining("\n"));
    }

    /** What came of an election so far, one sentence on a line. */
    public String account(Election election) {
        if (!election.isAnnounced()) {
            return election.id();
        }
        List<String> lines = new ArrayList<>();
        lines.add(words.say("election.line", election.id(), office(election)));
        voting.verdicts(election)
                .forEach(verdict ->
                        lines.add(words.say(verdict.key(), verdict.arguments().toArray())));
        election.adjournment()
                .ifPresent(why -> lines.add(words.say(why, election.rule().article())));
        if (election.state() == ElectionState.ELECTED) {
            result.parity(election).ifPresent(parity -> lines.add(parity(parity, election)));
            lines.add(words.say("election.elected", inALine(result.elected(election))));
        }
        return String.join("\n", lines);
    }

    private String parity(Parity parity, Election election) {
        return words.say(
                parity.key(),
                parity.women(),
                parity.least(),
                inALine(parity.entering()),
                inALine(parity.leaving()),
                election.rule().article());
    }

    private String inALine(List<String> logins) {
        Map<String, String> names = membership.namesOf(logins, languages.ofReader());
        return logins.stream().map(names::get).collect(Collectors.joining(words.say("list.separator")));
    }

    /** Who is elected to what, in a language: what a communiqué tells of it. */
    public String told(Election election, Locale locale) {
        Post post = elections.postOf(election);
        Map<String, String> names = membership.namesOf(result.elected(election), locale);
        return words.say(
                locale,
                "election.told",
                post.office().name(locale),
                result.elected(election).stream()
                        .map(names::get)
                        .collect(Collectors.joining(words.say(locale, "list.separator"))));
    }
}
