package io.caizhi.ledger.kind;

/** The kinds of every district, for whoever lies outside of this package. */
public final class KnownKinds {

	private KnownKinds() {
	}

	/** The first version of one. */
	public static EntryKind of(String code) {
		return StandardKinds.all()
			.stream()
			.map(StandardKinds.Standard::first)
			.filter((kind) -> kind.code().value().equals(code))
			.findFirst()
			.orElseThrow();
	}

}
