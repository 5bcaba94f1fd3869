package io.caizhi.audit;

import java.util.Arrays;
import java.util.List;

import io.caizhi.audit.AuditSealRepository.Link;
import io.caizhi.audit.ChainVerdict.Fault;
import io.caizhi.audit.ChainVerdict.FirstBad;
import io.caizhi.kernel.Identifiers;
import org.jspecify.annotations.Nullable;

/**
 * Goes along a chain from its beginning and stops at the first place that is not as it
 * was made.
 */
final class ChainWalk {

	private final EntryChain chain;

	private final List<ChainHead> heads;

	private byte[] hash = EntryChain.beginning();

	private long position;

	private @Nullable FirstBad firstBad;

	/**
	 * @param heads of the tenant, written outside the database
	 */
	ChainWalk(EntryChain chain, List<ChainHead> heads) {
		this.chain = chain;
		this.heads = heads;
	}

	/** Goes on; false when there is no need to. */
	boolean along(List<Link> links) {
		for (Link link : links) {
			Fault fault = fault(link);
			if (fault != null) {
				long bad = (fault == Fault.SEAL_GONE) ? this.position + 1 : link.seal().position();
				this.firstBad = new FirstBad(bad, fault,
						(fault == Fault.SEAL_GONE) ? null : Identifiers.text(link.seal().entry()));
				return false;
			}
			this.position = link.seal().position();
			this.hash = link.seal().hash();
		}
		return true;
	}

	/** What is bad, once all was gone along. */
	@Nullable FirstBad end() {
		if (this.firstBad == null) {
			this.heads.stream()
				.filter((head) -> head.position() > this.position)
				.findFirst()
				.ifPresent((head) -> this.firstBad = new FirstBad(this.position + 1, Fault.CUT_SHORT, null));
		}
		return this.firstBad;
	}

	long position() {
		return this.position;
	}

	private @Nullable Fault fault(Link link) {
		AuditSeal seal = link.seal();
		if (seal.position() != this.position + 1) {
			return Fault.SEAL_GONE;
		}
		StoredEntry entry = link.entry();
		if (entry == null) {
			return Fault.ENTRY_GONE;
		}
		if (!Arrays.equals(seal.hash(), this.chain.hash(this.hash, seal.position(), entry))) {
			return Fault.CHANGED;
		}
		boolean differs = this.heads.stream()
			.anyMatch((head) -> head.position() == seal.position() && !head.hasHash(seal.hash()));
		return differs ? Fault.REWRITTEN : null;
	}

}
