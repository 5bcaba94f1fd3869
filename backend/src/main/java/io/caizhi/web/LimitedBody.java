package io.caizhi.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/**
 * A request whose body ends with an exception past its limit of bytes or of time, whether
 * its length was announced or it comes in chunks. It also keeps a digest of what went
 * through, so that a repeated submission can be told from another one.
 */
class LimitedBody extends HttpServletRequestWrapper {

	static final int LIMIT = 1024 * 1024;

	/** Of a file, where one is taken. */
	static final int FILE_LIMIT = 20 * LIMIT;

	static final Duration TIME = Duration.ofSeconds(30);

	/** A file comes over lines that manage 1.4 Mbit/s. */
	static final Duration FILE_TIME = Duration.ofSeconds(120);

	private final boolean file;

	private @Nullable Counted body;

	private final Duration time;

	/**
	 * @param file whether the body is a file, which may be larger and take longer
	 */
	LimitedBody(HttpServletRequest request, boolean file) {
		this(request, file, file ? FILE_TIME : TIME);
	}

	LimitedBody(HttpServletRequest request, boolean file, Duration time) {
		super(request);
		this.file = file;
		this.time = time;
	}

	@Override
	public ServletInputStream getInputStream() throws IOException {
		if (this.body == null) {
			this.body = new Counted(super.getInputStream(), getContentLengthLong(), this.file, this.time);
		}
		return this.body;
	}

	@Override
	public BufferedReader getReader() throws IOException {
		return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
	}

	/**
	 * SHA-256 of the whole body, read to its end first.
	 * @param request any wrapper of a request that came through {@link LimitsFilter}
	 */
	static byte[] digest(ServletRequest request) throws IOException {
		LimitedBody limited = WebUtils.getNativeRequest(request, LimitedBody.class);
		if (limited == null) {
			throw new IllegalStateException("The request did not come through the limits");
		}
		limited.getInputStream().transferTo(OutputStream.nullOutputStream());
		return ((Counted) limited.getInputStream()).sha256();
	}

	/** The body is larger than its limit. */
	static final class TooLarge extends IOException {

		private final boolean file;

		TooLarge(boolean file) {
			this.file = file;
		}

		/** Whether it is a file, which may be larger than other bodies. */
		boolean file() {
			return this.file;
		}

	}

	/** The body took longer than it may. */
	static final class TooSlow extends IOException {

	}

	private static final class Counted extends ServletInputStream {

		private final ServletInputStream source;

		private final MessageDigest digest;

		private final boolean file;

		private final int limit;

		private final long deadline;

		private long count;

		private byte @Nullable [] sum;

		Counted(ServletInputStream source, long announced, boolean file, Duration time) {
			this.deadline = System.nanoTime() + time.toNanos();
			this.source = source;
			this.file = file;
			this.limit = file ? FILE_LIMIT : LIMIT;
			this.count = (announced > this.limit) ? announced : 0;
			try {
				this.digest = MessageDigest.getInstance("SHA-256");
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			check();
			int read = this.source.read(buffer, offset, length);
			if (read > 0) {
				this.count += read;
				this.digest.update(buffer, offset, read);
				check();
			}
			return read;
		}

		private void check() throws IOException {
			if (this.count > this.limit) {
				throw new TooLarge(this.file);
			}
			if (System.nanoTime() > this.deadline) {
				throw new TooSlow();
			}
		}

		byte[] sha256() {
			if (this.sum == null) {
				this.sum = this.digest.digest();
			}
			return this.sum.clone();
		}

		@Override
		public boolean isFinished() {
			return this.source.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.source.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("Bodies are read in the request's own thread");
		}

	}

}
