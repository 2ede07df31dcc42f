package org.mithaq.engine;

import java.util.Map;
import org.mithaq.ledger.Deed;
import org.mithaq.ledger.FullText;

/**
 * Models, tables and forms were deployed.
 *
 * @param deployment the engine's id of it
 * @param texts the processes and tables, by file: they are the rules by which everything after it is done
 * @param hashes SHA-256 of all other files, by file
 */
record Deployed(String deployment, Map<String, FullText> texts, Map<String, String> hashes) implements Deed {}
