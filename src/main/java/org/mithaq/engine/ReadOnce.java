package org.mithaq.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that no deed changes, each read once in a transaction, however often it asks for them. Outside of transactions each is
 * read anew.
 */
public class ReadOnce<K, V> {

    private final Function<K, V> read;

    /** @param read reads one row; what it throws is thrown to whoever asks */
    public ReadOnce(Function<K, V> read) {
        this.read = read;
    }

    /** The row of a key. */
    public V of(K key) {
        return TransactionSynchronizationManager.isSynchronizationActive()
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
