package org.mithaq.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has work that the house does by itself take its turn, so that it leaves processors to people. */
class Turns {

    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param atOnce how many have their turn at the same time
     * @param patience after which whoever waits goes on without a turn
     */
    Turns(int atOnce, Duration patience) {
        turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /**
     * Waits for a turn, which is over when the transaction has been committed or rolled back.
     *
     * @throws IllegalStateException outside of transactions, or when the house is closed meanwhile
     */
    void take() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("A turn ends with a transaction, and there is none");
        }
        if (waited()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    turns.release();
                }
            });
        }
    }

    private boolean waited() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
