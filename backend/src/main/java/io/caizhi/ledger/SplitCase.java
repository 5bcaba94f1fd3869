package io.caizhi.ledger;

import java.time.Instant;

import io.caizhi.ledger.kind.KindCode;

/**
 * Something that verified entries claim several times in one assessment year 份额裁定: a
 * person or, where the kind says so, what its entries are called by.
 */
record SplitCase(SplitId id, KindCode kind, int year, SplitState state, Instant openedAt, int version) {

	SplitCase moved(SplitState to) {
		return new SplitCase(this.id, this.kind, this.year, to, this.openedAt, this.version + 1);
	}

}
