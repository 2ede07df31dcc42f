package org.mithaq.communique;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mithaq.charter.Article;
import org.mithaq.charter.Charters;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Intervention;
import org.mithaq.deliberation.Resolution;
import org.mithaq.election.ElectionState;
import org.mithaq.election.ElectionWords;
import org.mithaq.election.Elections;
import org.mithaq.meeting.AttendanceRegister;
import org.mithaq.meeting.Meeting;
import org.mithaq.meeting.MeetingFile;
import org.mithaq.membership.Member;
import org.mithaq.membership.Membership;
import org.mithaq.membership.Organ;
import org.mithaq.membership.OrganLevel;
import org.springframework.stereotype.Component;

/** Gathers what was recorded of a sitting. */
@Component
class SittingRecords {

    private final MeetingFile meetings;
    private final AttendanceRegister register;
    private final Membership membership;
    private final Deliberations deliberations;
    private final Elections elections;
    private final ElectionWords electionWords;
    private final Charters charters;

    SittingRecords(
            MeetingFile meetings,
            AttendanceRegister register,
            Membership membership,
            Deliberations deliberations,
            Elections elections,
            ElectionWords electionWords,
            Charters charters) {
        this.meetings = meetings;
        this.register = register;
        this.membership = membership;
        this.deliberations = deliberations;
        this.elections = elections;
        this.electionWords = electionWords;
        this.charters = charters;
    }

    SittingRecord of(String number) {
        Meeting meeting = meetings.of(number);
        Organ organ = meetings.organOf(number);
        Locale locale = meetings.languageOf(number);
        LocalDate heldOn = meeting.openedAt().toLocalDate();
        return new SittingRecord(
                number,
                locale,
                organ.zoneId(),
                organ.name(locale),
                leadership(organ, locale),
                meeting.kind(),
                meeting.openedAt(),
                meeting.place(),
                membership.titleOn(heldOn, meeting.chair(), locale),
                offices(register.attended(number), heldOn, locale),
                register.guests(number).size(),
                meeting.agenda(),
                senses(number),
                resolutions(number),
                elections(number, locale),
                charter(number));
    }

    private Optional<String> leadership(Organ organ, Locale locale) {
        return membership
                .organAt(OrganLevel.NATIONAL, organ)
                .filter(highest -> !highest.equals(organ))
                .map(highest -> highest.name(locale));
    }

    private List<SittingRecord.Office> offices(List<Member> present, LocalDate day, Locale locale) {
        Map<String, Integer> holders = new LinkedHashMap<>();
        present.forEach(member -> holders.merge(membership.titleOn(day, member.login(), locale), 1, Integer::sum));
        return holders.entrySet().stream()
                .map(office -> new SittingRecord.Office(office.getKey(), office.getValue()))
                .toList();
    }

    private List<String> senses(String number) {
        return deliberations.interventionsOf(number).stream()
                .map(Intervention::sense)
                .distinct()
                .toList();
    }

    private List<String> resolutions(String number) {
        return deliberations.carriedBy(number).stream().map(Resolution::text).toList();
    }

    private List<String> elections(String number, Locale locale) {
        return elections.ofMeeting(number).stream()
                .filter(election -> election.state() == ElectionState.ELECTED)
                .map(election -> electionWords.told(election, locale))
                .toList();
    }

    private Optional<SittingRecord.Adopted> charter(String number) {
        return charters.inForce(number)
                .map(charter -> new SittingRecord.Adopted(
                        charter.title(),
                        charter.articles().stream().map(Article::title).toList(),
                        charter.hash()));
    }
}
