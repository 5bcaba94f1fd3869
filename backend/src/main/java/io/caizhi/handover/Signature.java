package io.caizhi.handover;

import java.time.Instant;

import io.caizhi.kernel.Subject;
import org.jspecify.annotations.Nullable;

/**
 * That a person signed.
 *
 * @param name theirs, as it was then
 * @param reason why they signed in the place of who left; absent where they did not
 * @param frozen the bytes of the snapshot they signed
 * @param digest SHA-256 of them, in hexadecimal
 */
record Signature(Instant at, Subject by, String name, @Nullable String reason, byte[] frozen, String digest) {

	static Signature under(Snapshot snapshot, Instant at, Subject by, String name, @Nullable String reason) {
		byte[] bytes = snapshot.bytes();
		return new Signature(at, by, name, reason, bytes, Snapshot.digest(bytes));
	}

	/**
	 * What was signed.
	 * @throws IllegalStateException when it is no longer what it was
	 */
	Snapshot read() {
		if (!Snapshot.digest(this.frozen).equals(this.digest)) {
			throw new IllegalStateException("What was signed in a hand-over was altered");
		}
		return Snapshot.read(this.frozen);
	}

	@Override
	public String toString() {
		return "Signature " + this.at;
	}

}
