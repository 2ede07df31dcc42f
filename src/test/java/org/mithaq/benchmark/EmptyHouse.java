package org.mithaq.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Beans by the names of those of the house, in which nothing is left but what moves the engine: routing values, light processes
 * that are started, messages that are told, each in the transaction in which the house does it.
 */
class EmptyHouse {

    static final String ORGAN = "fes";

    private static final Map<String, String> QUESTIONS = Map.of(
            "UserTask_ReplyToConvocation", "reply",
            "UserTask_CastBallot", "secretVote",
            "UserTask_ProposeAmendment", "amendment",
            "UserTask_SignCharter", "signature");
    private static final Map<String, String> WHEN_ALL_ANSWERED = Map.of(
            "secretVote", "AllVoted",
            "amendment", "AllAmendmentsIn",
            "signature", "AllSigned");

    private final List<String> members;
    private final EmptyFacts facts = new EmptyFacts();
    private final Map<Object, Object> beans = new HashMap<>();
    private final Map<String, Asking> askings = new HashMap<>();
    private final Map<Long, String> consultations = new HashMap<>();
    private int resolutions;

    EmptyHouse(List<String> members) {
        this.members = members;
        List.of("forms", "offices", "deadlines", "convocationTimes", "facts", "resolutionFacts", "sittingRoles")
                .forEach(name -> beans.put(name, facts));
        List.of(
                        "sendLetterDelegate",
                        "closeRepliesDelegate",
                        "recordAnnouncedQuorumDelegate",
                        "countBallotDelegate",
                        "publishCharterDelegate",
                        "draftCommuniqueDelegate",
                        "checkCommuniqueDelegate",
                        "publishCommuniqueDelegate")
                .forEach(name -> does(name, step -> {}));
        does("freezeRollDelegate", step -> ask("secretVote", step));
        does("circulateCharterDelegate", step -> ask("amendment", step));
        does("askForSignaturesDelegate", step -> ask("signature", step));
        does("askNextMembersDelegate", this::askMembers);
        does("remindMembersDelegate", this::write);
        does("mailCommuniqueDelegate", this::write);
        does("closeRegisterDelegate", step -> tell(runtime(step), "SittingClosed", step.getProcessBusinessKey()));
        does("sendInvitationsDelegate", step -> {
            ask("reply", step);
            step.setVariables(Map.of("noticeApproved", true, "charterOnAgenda", true));
        });
        does("freezeCharterDelegate", step -> step.setVariable("resolution", resolution("charter")));
        does("endAmendmentsDelegate", step -> step.setVariable("amendmentsLeft", false));
        does("computeVerdictDelegate", step -> step.setVariable("carried", true));
        rules("checkNoticePeriodRule", Map.of("noticeLawful", true, "waiverOffice", "regional-secretary"));
        rules("checkQuorumRule", Map.of("quorumReached", true));
        rules(
                "chooseApproversRule",
                Map.of("firstApprover", "provincial-secretary", "secondApprover", "regional-secretary"));
        beans.put("chooseMajorityRule", (ExecutionListener) step -> step.setVariable("mode", mode(step)));
    }

    Map<Object, Object> beans() {
        return beans;
    }

    /** What the answers to a step move before it is completed, and the routing values with which it is. */
    Map<String, Object> receive(RuntimeService runtime, String number, String step, Map<String, Object> answers) {
        if (QUESTIONS.containsKey(step)) {
            count(runtime, number, askings.get(QUESTIONS.get(step)));
        }
        return switch (step) {
            case "UserTask_ApproveNotice" -> Map.of("noticeDecision", "approved");
            case "UserTask_OpenSitting" -> Map.of("sittingOutcome", "opened");
            case "UserTask_ConcludeItem" -> conclusion(answers);
            case "UserTask_DeclareConsensus" -> Map.of("objections", false);
            case "UserTask_ReviewCommunique" -> Map.of("firstDecision", "approved");
            case "UserTask_ApproveCommunique" -> Map.of("secondDecision", "approved");
            default -> Map.of();
        };
    }

    private void count(RuntimeService runtime, String number, Asking asking) {
        asking.unanswered--;
        if (asking.question.equals("reply") && asking.unanswered == members.size() - (members.size() / 2 + 1)) {
            tell(runtime, "QuorumAnnounced", number);
        }
        if (asking.unanswered == 0) {
            runtime.createMessageCorrelation("AllAnswered")
                    .processInstanceId(asking.process)
                    .correlateAll();
            if (WHEN_ALL_ANSWERED.containsKey(asking.question)) {
                tell(runtime, WHEN_ALL_ANSWERED.get(asking.question), number);
            }
        }
    }

    private Map<String, Object> conclusion(Map<String, Object> answers) {
        String outcome = (String) answers.get("outcome");
        return outcome.equals("resolution")
                ? Map.of("itemOutcome", outcome, "resolution", resolution((String) answers.get("kind")))
                : Map.of("itemOutcome", outcome);
    }

    private String resolution(String kind) {
        String resolution = "R%d".formatted(++resolutions);
        facts.isOfKind(resolution, kind);
        return resolution;
    }

    private String mode(DelegateExecution step) {
        return switch (facts.decisionKind(step)) {
            case "decision" -> "show-of-hands";
            case "personal" -> "each-member";
            default -> "consensus";
        };
    }

    private void does(String bean, Consumer<DelegateExecution> deed) {
        beans.put(bean, (JavaDelegate) deed::accept);
    }

    private void rules(String bean, Map<String, Object> conclusion) {
        beans.put(bean, (ExecutionListener) step -> step.setVariables(conclusion));
    }

    private void ask(String question, DelegateExecution step) {
        long id = consultations.size() + 1L;
        consultations.put(id, question);
        String process = start(step, "consultation", "consultation", id);
        askings.put(question, new Asking(question, process, members.size()));
    }

    private void askMembers(DelegateExecution step) {
        String question = consultations.get((Long) step.getVariable("consultation"));
        if (question.equals("reply")) {
            write(step);
        }
        members.forEach(member -> start(step, question, "member", member));
        step.setVariable("left", "answers");
    }

    /** A letter to each member. */
    private void write(DelegateExecution step) {
        members.forEach(
                member -> start(step, "delivery", "letter", UUID.randomUUID().toString()));
    }

    private static String start(DelegateExecution step, String process, String variable, Object about) {
        return runtime(step)
                .startProcessInstanceByKey(
                        process, step.getProcessBusinessKey(), Map.of(variable, about, "organ", ORGAN))
                .getId();
    }

    private static void tell(RuntimeService runtime, String message, String number) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(number)
                .correlateAll();
    }

    private static RuntimeService runtime(DelegateExecution step) {
        return step.getProcessEngineServices().getRuntimeService();
    }

    /** A consultation that runs. */
    private static class Asking {

        private final String question;
        private final String process;
        private int unanswered;

        Asking(String question, String process, int asked) {
            this.question = question;
            this.process = process;
            unanswered = asked;
        }
    }
}
