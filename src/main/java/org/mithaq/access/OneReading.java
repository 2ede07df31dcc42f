package org.mithaq.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whoever looks at their Tasklist reads in one transaction, in which nothing can be written: who they are today, and all else
 * that several parts of a look ask for, is read once. The answer leaves when that is over: whoever takes it slowly keeps no connection
 * to the database.
 */
class OneReading extends OncePerRequestFilter {

    /** A step, its form, a list. Where an administrator looks at more of the engine, that is written down. */
    private static final Pattern STEPS = Pattern.compile("/camunda/api/engine/engine/[^/]+/(task|filter)/[^/]+"
            + "(/form|/deployed-form|/form-variables|/list|/count)?");

    private final PlatformTransactionManager transactions;
    private final Consumer<Runnable> inOneLook;
    private final DefaultTransactionDefinition reading = new DefaultTransactionDefinition();

    /** @param inOneLook has the engine take for one look what is asked of it */
    OneReading(PlatformTransactionManager transactions, Consumer<Runnable> inOneLook) {
        this.transactions = transactions;
        this.inOneLook = inOneLook;
        reading.setReadOnly(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(DeedsFirst.isLook(request)
                && STEPS.matcher(request.getRequestURI()).matches());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        ContentCachingResponseWrapper read = new ContentCachingResponseWrapper(response);
        TransactionStatus look = transactions.getTransaction(reading);
        try {
            inOneLook.accept(() -> answer(request, read, rest));
        } catch (Unanswered failure) {
            throw failure.cutOff();
        } finally {
            transactions.rollback(look);
        }
        read.copyBodyToResponse();
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain rest) {
        try {
            rest.doFilter(request, response);
        } catch (IOException | ServletException failure) {
            throw new Unanswered(failure);
        }
    }

    /** Carries through the engine what kept the rest from answering. */
    private static class Unanswered extends RuntimeException {

        Unanswered(Exception cause) {
            super(cause);
        }

        /** Thrown on as it was: here, or where it is returned to. */
        IOException cutOff() throws ServletException {
            if (getCause() instanceof ServletException failure) {
                throw failure;
            }
            return (IOException) getCause();
        }
    }
}
