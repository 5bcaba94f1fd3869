package io.caizhi.web;

import java.io.IOException;
import java.util.List;

import io.caizhi.kernel.Written;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Sends what was written before. */
class WrittenConverter extends AbstractHttpMessageConverter<Written<?>> {

	WrittenConverter() {
		super(MediaType.APPLICATION_JSON);
	}

	@Override
	protected boolean supports(Class<?> type) {
		return type == Written.class;
	}

	@Override
	public boolean canRead(Class<?> type, MediaType mediaType) {
		return false;
	}

	@Override
	protected Written<?> readInternal(Class<? extends Written<?>> type, HttpInputMessage message) {
		throw new HttpMessageNotReadableException("Nobody sends what we wrote", message);
	}

	@Override
	protected void writeInternal(Written<?> answer, HttpOutputMessage message) throws IOException {
		message.getHeaders().setContentLength(answer.json().length);
		message.getBody().write(answer.json());
	}

}
