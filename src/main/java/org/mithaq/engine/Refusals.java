package org.mithaq.engine;

import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.mithaq.language.Refusal;
import org.mithaq.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Tells the person who asked for something why they do not get it, in one sentence of their language. */
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** What the engine says of whatever belongs to a tenant that the person does not see. */
    private static final String OF_ANOTHER_ORGAN = "belongs to no authenticated tenant";

    /** The class of SQL's states that says so of a value. */
    private static final String DATA_EXCEPTION = "22";

    private static final String TOLD = RefusedAnswer.class.getName();
    private static final String BROKEN = Refusals.class.getName();

    private final ListableBeanFactory beans;

    /** @param beans looked up when somebody is refused, because the engine is built before them */
    Refusals(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /**
     * What to throw at the person in the place of what went wrong: a refusal that says why or, when nobody refused but
     * something is broken, the failure itself, after it has been logged.
     */
    RuntimeException told(RuntimeException failure) {
        if (failure instanceof RefusedAnswer told) {
            return told;
        }
        Optional<Refusal> refusal = refusal(failure);
        if (refusal.isEmpty()) {
            LOG.error("Something that a person asked for has failed", failure);
            inThisRequest(request -> request.setAttribute(BROKEN, true, RequestAttributes.SCOPE_REQUEST));
            return failure;
        }
        LOG.info("Refused: {}", refusal.get().key());
        return told(refusal.get());
    }

    /**
     * The same for somebody who only asks: what makes no sense to the engine, which has no class of its own for that, or to
     * the database is refused. What breaks while they answer has other classes.
     */
    RuntimeException toldAsking(RuntimeException failure) {
        boolean senseless = failure.getClass() == ProcessEngineException.class || isOfNoDatabase(failure);
        return told(
                senseless && refusal(failure).isEmpty()
                        ? new Refusal("request.not-understood", String.valueOf(failure.getMessage()))
                        : failure);
    }

    /** Whether a value was asked for that no column holds, such as a NUL. */
    private static boolean isOfNoDatabase(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLException told
                        && String.valueOf(told.getSQLState()).startsWith(DATA_EXCEPTION));
    }

    /** Whether something has failed, and not only been refused, while this request was served. */
    static boolean isBroken() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> request.getAttribute(BROKEN, RequestAttributes.SCOPE_REQUEST))
                .isPresent();
    }

    private static void inThisRequest(Consumer<RequestAttributes> deed) {
        Optional.ofNullable(RequestContextHolder.getRequestAttributes()).ifPresent(deed);
    }

    /** What somebody was refused while their request was served, whatever the engine's API has made of it since. */
    static Optional<RefusedAnswer> inThisRequest() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(request -> (RefusedAnswer) request.getAttribute(TOLD, RequestAttributes.SCOPE_REQUEST));
    }

    RefusedAnswer told(Refusal refusal) {
        RefusedAnswer answer = new RefusedAnswer(
                status(refusal), refusal, beans.getBean(Words.class).say(refusal));
        inThisRequest(request -> request.setAttribute(TOLD, answer, RequestAttributes.SCOPE_REQUEST));
        return answer;
    }

    private static Optional<Refusal> refusal(RuntimeException failure) {
        return causes(failure)
                .flatMap(cause -> ours(cause).stream())
                .findFirst()
                .or(() -> ofTheEngine(failure));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Optional<Refusal> ours(Throwable cause) {
        if (cause instanceof RefusedInside inside) {
            return Optional.of(inside.refusal());
        }
        return cause instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
    }

    /** What the engine refuses by itself, in our words: its own name permissions, classes and ids. */
    private static Optional<Refusal> ofTheEngine(RuntimeException failure) {
        if (failure instanceof AuthorizationException) {
            return Optional.of(new BeyondOffice("act.beyond-office"));
        }
        if (failure instanceof TaskAlreadyClaimedException) {
            return Optional.of(new TooLate("step.held-by-another"));
        }
        if (failure instanceof OptimisticLockingException || failure instanceof ConcurrencyFailureException) {
            return Optional.of(new TooLate("act.overtaken"));
        }
        if (failure instanceof SuspendedEntityInteractionException) {
            return Optional.of(new TooLate("step.suspended"));
        }
        if (failure instanceof NotFoundException || failure instanceof NullValueException) {
            return Optional.of(new Unknown("request.unknown"));
        }
        if (failure instanceof ProcessEngineException && failure.getMessage().contains(OF_ANOTHER_ORGAN)) {
            return Optional.of(new Unknown("request.unknown"));
        }
        if (failure instanceof BadUserRequestException) {
            return Optional.of(new Refusal("request.not-understood"));
        }
        return Optional.empty();
    }

    private static Status status(Refusal refusal) {
        if (refusal instanceof TooLate) {
            return Status.CONFLICT;
        }
        if (refusal instanceof BeyondOffice) {
            return Status.FORBIDDEN;
        }
        return refusal instanceof Unknown ? Status.NOT_FOUND : Status.BAD_REQUEST;
    }
}
