package org.mithaq.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mithaq.deliberation.Deliberations;
import org.mithaq.deliberation.Intervention;
import org.mithaq.deliberation.Resolution;
import org.mithaq.deliberation.ResolutionKind;
import org.mithaq.engine.RefusedAnswer;
import org.mithaq.language.Refusal;
import org.mithaq.meeting.AgendaItem;
import org.mithaq.meeting.AgendaItem.Outcome;
import org.mithaq.meeting.MeetingState;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("The deliberation")
class DeliberationStories extends MeetingOfFes {

    private static final String FIRST = AGENDA.lines().toList().get(0);
    private static final String SECOND = AGENDA.lines().toList().get(1);

    @Autowired
    Deliberations deliberations;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        pool.shutdownNow();
    }

    @Test
    @DisplayName("takes the items one after the other, in the order of the agenda")
    void inOrder() {
        theSittingIsOpen();

        assertThat(openSteps()).containsExactly("call-item", "record-movement");
        assertThat(sees("provincial.secretary", "call-item")).containsEntry("itemTitle", FIRST);
        theItemIsCalled();
        assertThat(openSteps()).containsExactly("conclude-item", "record-movement");
        assertThat(sees("rapporteur", "conclude-item"))
                .containsEntry("itemTitle", FIRST)
                .containsEntry("decided", "");
        theItemIsConcluded();

        assertThat(sees("provincial.secretary", "call-item")).containsEntry("itemTitle", SECOND);
        assertThat(meeting().agenda()).extracting(AgendaItem::outcome).containsExactly(Outcome.CONCLUDED, Outcome.OPEN);
        theItemIsCalled();
        theItemIsConcluded();

        assertThat(openSteps()).containsExactly("close-sitting", "record-movement");
    }

    @Test
    @DisplayName("of an item begins when the chair calls it, who sees which it is and whether the quorum is there")
    void called() {
        theSittingBeginsWith(
                List.of("provincial.secretary", "deputy.one", "deputy.two", "candidate", "women.president"));
        theSittingIsOpened();
        assertThat(sees("provincial.secretary", "call-item"))
                .containsEntry("position", "1 من 2")
                .containsEntry("presence", "5 من 9 من الأعضاء؛ والنصاب القانوني (5) متوفر (المادة 15).");
        does("rapporteur", "record-movement", "person", "candidate", "movement", "left", "time", "15:20");
        assertThat(sees("provincial.secretary", "call-item"))
                .containsEntry("presence", "4 من 9 من الأعضاء؛ والنصاب القانوني (5) مختل (المادة 15).");

        isRefused("provincial.secretary", "call-item", "answer.missing", "confirm", false);
        theItemIsCalled();

        assertThat(openSteps()).containsExactly("conclude-item", "record-movement");
    }

    @Test
    @DisplayName("keeps who spoke on which item and in which sense, in the order in which they spoke")
    void interventions() {
        theSittingIsOpen();
        theItemIsCalled("رئيسة منظمة النساء: تقوية الحضور الميداني", "", "  نائب برلماني :  اللقاء على الساعة 15:00 ");
        theItemIsConcluded();
        theItemIsCalled("مرشحة للبرلمان: تكثيف التواصل");

        assertThat(deliberations.interventionsOf(number))
                .extracting(Intervention::item, Intervention::speaker, Intervention::sense)
                .containsExactly(
                        tuple(0, "رئيسة منظمة النساء", "تقوية الحضور الميداني"),
                        tuple(0, "نائب برلماني", "اللقاء على الساعة 15:00"),
                        tuple(1, "مرشحة للبرلمان", "تكثيف التواصل"));
    }

    @Test
    @DisplayName("takes no intervention that does not say who spoke, and none beside it")
    void malformedInterventions() {
        theSittingIsOpen();
        theChairCallsTheItem();
        for (String malformed :
                List.of("تقوية الحضور الميداني", ": تقوية الحضور", "نائب برلماني:", "س".repeat(301) + ": نعم")) {
            isRefused(
                    "rapporteur",
                    "record-interventions",
                    malformed.length() > 300 ? "intervention.speaker-too-long" : "intervention.no-speaker",
                    "interventions",
                    "مرشحة للبرلمان: تكثيف التواصل\n" + malformed);
        }

        assertThat(deliberations.interventionsOf(number)).isEmpty();
    }

    @Test
    @DisplayName("of an item may end without a resolution")
    void withoutResolution() {
        theSittingIsOpen();
        theItemIsCalled("نائبة برلمانية: الاطلاع على التقرير");
        theItemIsConcluded();

        assertThat(meeting().agenda().get(0)).isEqualTo(new AgendaItem(FIRST, "", Outcome.CONCLUDED, ""));
        assertThat(deliberations.resolutionsOf(number)).isEmpty();
    }

    @Test
    @DisplayName("of an item may lead to several resolutions, which are numbered within the meeting")
    void severalResolutions() {
        theSittingIsOpen();
        theItemIsCalled();
        aResolutionIsPut("orientation", "مواصلة هيكلة التنظيمات الموازية");
        nobodyObjects();
        aResolutionIsPut("decision", "فتح باب الانخراط");
        does("rapporteur", "count-hands", hands(2, 7, 0));
        assertThat(decidedSoFar())
                .contains(number + "-R1", "مواصلة هيكلة التنظيمات الموازية", number + "-R2", "فتح باب الانخراط");
        theItemIsConcluded();
        theItemIsCalled();
        assertThat(decidedSoFar()).isEmpty();
        aResolutionIsPut("orientation", "التعبئة الشاملة");
        nobodyObjects();

        assertThat(decidedSoFar()).contains(number + "-R3").doesNotContain(number + "-R1");
        assertThat(deliberations.resolutionsOf(number))
                .extracting(Resolution::id, resolution -> resolution.item().orElseThrow(), Resolution::isCarried)
                .containsExactly(
                        tuple(number + "-R1", 0, true),
                        tuple(number + "-R2", 0, false),
                        tuple(number + "-R3", 1, true));
        assertThat(deliberations.carriedBy(number))
                .extracting(Resolution::text)
                .containsExactly("مواصلة هيكلة التنظيمات الموازية", "التعبئة الشاملة");
    }

    @Test
    @DisplayName("takes nothing more on an item once it has ended")
    void endedItem() {
        theSittingIsOpen();
        theItemIsCalled();
        theItemIsConcluded();

        for (ThrowingCallable tooLate : List.<ThrowingCallable>of(
                () -> deliberations.record(number, 0, List.of("نائب برلماني: تعقيب")),
                () -> deliberations.propose(number, 0, ResolutionKind.DECISION, "فتح باب الانخراط", Optional.empty()),
                () -> meetings.change(number, meeting -> meeting.conclude(0, Outcome.ADJOURNED, "ضيق الوقت")))) {
            assertThatThrownBy(tooLate).isInstanceOf(Refusal.class).hasMessageContaining("meeting.item-ended");
        }
        assertThat(meeting().agenda().get(0).outcome()).isEqualTo(Outcome.CONCLUDED);
    }

    @Test
    @DisplayName("puts no resolution without a text or a kind, and no charter by this way")
    void incompleteResolutions() {
        theSittingIsOpen();
        theItemIsCalled();

        isRefused("rapporteur", "conclude-item", "answer.missing", "outcome", "");
        isRefused("rapporteur", "conclude-item", "answer.not-offered", "outcome", "carried");
        isRefused(
                "rapporteur",
                "conclude-item",
                "answer.missing",
                "outcome",
                "resolution",
                "kind",
                "decision",
                "text",
                " ");
        isRefused("rapporteur", "conclude-item", "answer.missing", "outcome", "resolution", "text", "نص بلا نوع");
        isRefused(
                "rapporteur",
                "conclude-item",
                "answer.not-offered",
                "outcome",
                "resolution",
                "kind",
                "charter",
                "text",
                "ميثاق");
        assertThat(deliberations.resolutionsOf(number)).isEmpty();
    }

    @Test
    @DisplayName("is kept by the rapporteur of the sitting and led by its chair, and by nobody else")
    void onlyChairAndRapporteur() {
        theSittingIsOpen();
        for (String other : List.of("rapporteur", "regional.secretary", "deputy.one", "auditor")) {
            mayNotDo(other, "call-item", "confirm", true);
        }
        theChairCallsTheItem();
        for (String other : List.of("provincial.secretary", "deputy.one", "communications", "auditor")) {
            mayNotDo(other, "record-interventions", "interventions", "");
            mayNotDo(other, "record-movement", "person", "deputy.one", "movement", "left", "time", "16:00");
        }
        does("rapporteur", "record-interventions", "interventions", "");
        mayNotDo("provincial.secretary", "conclude-item", "outcome", "concluded");
        aResolutionIsPut("orientation", "التعبئة الشاملة");
        for (String other : List.of("rapporteur", "regional.secretary")) {
            mayNotDo(other, "declare-consensus", "objections", List.of());
        }
        objects("deputy.one");
        mayNotDo("provincial.secretary", "count-hands", hands(9, 0, 0));
        does("rapporteur", "count-hands", hands(8, 1, 0));
        theItemIsConcluded();
        theItemsAreConcluded();
        mayNotDo("rapporteur", "close-sitting", "time", "18:00", "remark", "");

        theSittingIsClosed();
        assertThat(meeting().state()).isEqualTo(MeetingState.CLOSED);
    }

    @Test
    @DisplayName("puts a resolution once when the rapporteur sends it twice at the same time")
    void sentTwice() throws Exception {
        theSittingIsOpen();
        theItemIsCalled();
        tasks.setAssignee(taskOf("rapporteur", "conclude-item").getId(), "rapporteur");
        Task step = taskOf("rapporteur", "conclude-item");
        CyclicBarrier sameTime = new CyclicBarrier(2);
        Callable<Optional<Refusal>> sending = () -> {
            sameTime.await();
            return sent(step);
        };

        List<Optional<Refusal>> answers = new ArrayList<>();
        for (Future<Optional<Refusal>> sent : pool.invokeAll(List.of(sending, sending))) {
            answers.add(sent.get());
        }
        assertThat(answers).filteredOn(Optional::isPresent).singleElement().satisfies(refusal -> assertThat(
                        refusal.orElseThrow().key())
                .isEqualTo("step.already-done"));
        assertThat(deliberations.resolutionsOf(number)).hasSize(1);
        assertThat(openSteps()).containsExactly("count-hands", "record-movement");
    }

    private Optional<Refusal> sent(Task step) {
        try {
            submit(
                    "rapporteur",
                    step,
                    answers("outcome", "resolution", "kind", "decision", "text", "فتح باب الانخراط"));
            return Optional.empty();
        } catch (RefusedAnswer refused) {
            return Optional.of(refused.refusal());
        }
    }

    private String decidedSoFar() {
        return (String) sees("rapporteur", "conclude-item").get("decided");
    }
}
