package io.caizhi.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One client's connection to the application, kept open: HTTP/1.1 with as little as can
 * be done on the client's side, which runs on the same processors.
 */
final class Wire implements AutoCloseable {

	private final int port;

	private Socket socket;

	private InputStream in;

	private OutputStream out;

	Wire(int port) {
		this.port = port;
		connect();
	}

	/** What was answered. */
	record Reply(int status, Map<String, String> headers, byte[] body) {

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

		Reply expect(int expected) {
			if (this.status != expected) {
				throw new IllegalStateException("Expected " + expected + ", got " + this.status + ": " + text());
			}
			return this;
		}

	}

	Reply get(String path, String token, String... headers) {
		return send("GET", path, token, null, null, headers);
	}

	/**
	 * Sends a request and reads its whole answer.
	 * @param headers names and values by turns
	 */
	Reply send(String method, String path, String token, String type, byte[] body, String... headers) {
		StringBuilder head = new StringBuilder(1_500).append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
		head.append("Host: 127.0.0.1:").append(this.port).append("\r\n");
		if (token != null) {
			head.append("Authorization: Bearer ").append(token).append("\r\n");
		}
		for (int i = 0; i < headers.length; i += 2) {
			head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
		}
		if (body != null) {
			head.append("Content-Type: ")
				.append(type)
				.append("\r\nContent-Length: ")
				.append(body.length)
				.append("\r\n");
		}
		byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
		try {
			ByteArrayOutputStream whole = new ByteArrayOutputStream(start.length + ((body != null) ? body.length : 0));
			whole.writeBytes(start);
			if (body != null) {
				whole.writeBytes(body);
			}
			whole.writeTo(this.out);
			this.out.flush();
			return read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
	}

	private Reply read() throws IOException {
		int status = Integer.parseInt(line().split(" ")[1]);
		Map<String, String> headers = new LinkedHashMap<>();
		for (String line = line(); !line.isEmpty(); line = line()) {
			int colon = line.indexOf(':');
			headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
		}
		byte[] body = {};
		if ("chunked".equals(headers.get("transfer-encoding"))) {
			body = chunks();
		}
		else if (headers.containsKey("content-length") && status != 304) {
			body = this.in.readNBytes(Integer.parseInt(headers.get("content-length")));
		}
		if ("close".equals(headers.get("connection"))) {
			this.socket.close();
			connect();
		}
		return new Reply(status, headers, body);
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
			body.writeBytes(this.in.readNBytes(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder(80);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The connection was closed");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	private void connect() {
		try {
			this.socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
			this.socket.setTcpNoDelay(true);
			this.in = new BufferedInputStream(this.socket.getInputStream(), 64 * 1024);
			this.out = this.socket.getOutputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
