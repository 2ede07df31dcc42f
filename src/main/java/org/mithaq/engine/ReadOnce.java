package org.mithaq.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that are read once in a transaction, however often it asks for them: those that no deed changes in any transaction,
 * others in one that only reads. Outside of transactions each is read anew.
 */
public class ReadOnce<K, V> {

    private final BooleanSupplier unchanging;
    private final Function<K, V> read;

    private ReadOnce(BooleanSupplier unchanging, Function<K, V> read) {
        this.unchanging = unchanging;
        this.read = read;
    }

    /**
     * Rows that no deed changes.
     *
     * @param read reads one row; what it throws is thrown to whoever asks
     */
    public static <K, V> ReadOnce<K, V> always(Function<K, V> read) {
        return new ReadOnce<>(() -> true, read);
    }

    /** Rows that deeds change: a transaction that may do any reads them anew each time; see {@link #always}. */
    public static <K, V> ReadOnce<K, V> inLooks(Function<K, V> read) {
        return new ReadOnce<>(TransactionSynchronizationManager::isCurrentTransactionReadOnly, read);
    }

    /** The row of a key. */
    public V of(K key) {
        return TransactionSynchronizationManager.isSynchronizationActive() && unchanging.getAsBoolean()
                ? known().rows.computeIfAbsent(key, read)
                : read.apply(key);
    }

    @SuppressWarnings("unchecked")
    private Known<K, V> known() {
        Known<K, V> known = (Known<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(
                    new ResourceHolderSynchronization<Known<K, V>, Object>(known, this) {});
        }
        return known;
    }

    private static class Known<K, V> extends ResourceHolderSupport {

        private final Map<K, V> rows = new HashMap<>();
    }
}
