package io.caizhi.web;

import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import io.caizhi.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The submissions this node is at work on, so that whoever sends one again is told so at
 * once instead of waiting in the database with a connection. That a submission counts
 * once does not rest on it.
 */
class SubmissionsUnderWay {

	private final ConcurrentMap<Name, byte[]> digests = new ConcurrentHashMap<>();

	/**
	 * Begins a submission, which {@link #end} must follow.
	 * @return the digest of the one under way by the same name, and then nothing was
	 * begun; null when there was none
	 */
	byte @Nullable [] begin(Submission submission) {
		return this.digests.putIfAbsent(Name.of(submission), submission.digest());
	}

	void end(Submission submission) {
		this.digests.remove(Name.of(submission));
	}

	private record Name(TenantId tenant, ByteBuffer caller, String operation, String key) {

		static Name of(Submission submission) {
			return new Name(submission.tenant(), ByteBuffer.wrap(submission.caller()), submission.operation(),
					submission.key());
		}

	}

}
