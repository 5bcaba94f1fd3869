package io.caizhi.hiring;

import io.caizhi.tenancy.Member;

import org.springframework.stereotype.Component;

/** What a return that somebody holds locked says, counted and digested in one reading. */
@Component
class ReturnContents {

	private final HireRepository hires;

	private final ReturnPieces pieces;

	private final Fingerprints fingerprints;

	ReturnContents(HireRepository hires, ReturnPieces pieces, Fingerprints fingerprints) {
		this.hires = hires;
		this.pieces = pieces;
		this.fingerprints = fingerprints;
	}

	/**
	 * What a return holds.
	 *
	 * @param digest see {@link ContentDigest}
	 */
	record Content(ReturnCounts counts, String digest) {

	}

	Content read(Member member, MonthlyReturn locked) {
		ContentDigest digest = ContentDigest.begin(locked.enterprise(), locked.month(),
				this.hires.count(member.tenant(), locked.id()));
		Counter counter = new Counter();
		this.pieces.each(member.tenant(), locked.id(), (row) -> {
			HireFacts facts = row.hire().facts();
			digest.add(new ContentDigest.Line(row.fingerprint(), this.fingerprints.name(member.tenant(), facts.name()),
					facts));
			counter.count(row.hire());
		});
		return new Content(counter.counts(), digest.value());
	}

	private static final class Counter {

		private int hires;

		private int college;

		private int insured;

		private int sentBack;

		private int verified;

		private int pending;

		void count(Hire row) {
			this.hires++;
			this.college += row.college() ? 1 : 0;
			this.insured += row.facts().insured() ? 1 : 0;
			switch (row.status()) {
				case SENT_BACK -> this.sentBack++;
				case VERIFIED -> this.verified++;
				case SUBMITTED -> this.pending++;
				default -> {
				}
			}
		}

		ReturnCounts counts() {
			return new ReturnCounts(this.hires, this.college, this.insured, this.sentBack, this.verified, this.pending);
		}

	}

}
