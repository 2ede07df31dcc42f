package org.mithaq.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever looks at their Tasklist reads in one transaction, in which nothing can be written: who they are today, and all else
 * that several parts of a look ask for, is read once.
 */
class OneReading extends OncePerRequestFilter {

    private final PlatformTransactionManager transactions;
    private final DefaultTransactionDefinition reading = new DefaultTransactionDefinition();

    OneReading(PlatformTransactionManager transactions) {
        this.transactions = transactions;
        reading.setReadOnly(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !DeedsFirst.isLook(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        TransactionStatus look = transactions.getTransaction(reading);
        try {
            rest.doFilter(request, response);
        } finally {
            transactions.rollback(look);
        }
    }
}
