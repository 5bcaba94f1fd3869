/**
 * The workbook of a kind of ledger: its template, its rows as drafts, and the marked-up
 * reply. 台账导入
 */
@NullMarked
package io.caizhi.ledger.importing;

import org.jspecify.annotations.NullMarked;
