/**
 * What a ledger records: kinds of entries with fields, rules and privacy, as data that
 * the office revises. 台账类别
 */
@NullMarked
package io.caizhi.ledger.kind;

import org.jspecify.annotations.NullMarked;
