# Built with what compiles, run with what runs: no compiler, no tests, no package manager's cache in the image.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY bin ./bin
COPY src ./src
COPY adapters ./adapters
RUN npm run build \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production PORT=8080 DATA_DIR=/data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY bin ./bin
COPY seeds ./seeds
# The one folder that is written to; mount a volume there, or the store goes with the container.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
# Node itself asks: the image has no curl.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by npm, which would keep SIGTERM to itself; a stop takes up to 8.5 s, within Docker's 10 s.
CMD ["node", "dist/adapters/run.js"]
